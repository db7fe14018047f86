package vn.p6monitor.sample;

import java.util.List;
import java.util.stream.IntStream;
import vn.p6monitor.sample.Apportionment.Claim;

/// Spreads the article's staff and those of them trained in IT.
final class StaffSpread {
    private final List<Institution> institutions;
    private final Chance chance;

    private StaffSpread(List<Institution> institutions, Chance chance) {
        this.institutions = institutions;
        this.chance = chance;
    }

    /// In the order of the institutions.
    static List<Staff> over(List<Institution> institutions, List<Enrolment> enrolment, Chance chance) {
        return new StaffSpread(institutions, chance).spread(enrolment);
    }

    private List<Staff> spread(List<Enrolment> enrolment) {
        int[] staff = Apportionment.of(
                Article.STAFF,
                each().mapToObj(i -> staff(i, enrolment.get(i).classes())).toList());
        int[] trained = Apportionment.of(
                Article.STAFF_TRAINED_IN_IT, each().mapToObj(this::trained).toList());
        return each().mapToObj(i -> staff(i, staff[i], trained[i])).toList();
    }

    private IntStream each() {
        return IntStream.range(0, institutions.size());
    }

    private Claim staff(int i, int classes) {
        int perTenClasses = switch (kind(i)) {
            case PRESCHOOL, CONTINUING_EDUCATION_CENTRE -> 20;
            case PRIMARY -> 17;
            case LOWER_SECONDARY -> 23;
            case UPPER_SECONDARY -> 25;
            case COLLEGE -> 35;
            case COMMUNITY_LEARNING_CENTRE -> 0;
        };
        return new Claim(chance.about(3_000L + 100L * perTenClasses * classes, 8), 3, 150);
    }

    /// Almost no preschool has anyone: the article says so.
    private Claim trained(int i) {
        int weight = switch (kind(i)) {
            case PRESCHOOL -> chance.percent(4) ? 70 : 1;
            case COMMUNITY_LEARNING_CENTRE -> 20;
            case PRIMARY -> 65;
            case LOWER_SECONDARY -> 95;
            case CONTINUING_EDUCATION_CENTRE -> 120;
            case UPPER_SECONDARY -> 210;
            case COLLEGE -> 1_000;
        };
        int most = kind(i) == Kind.COLLEGE ? 15 : 3;
        return new Claim(chance.about(weight * (institutions.get(i).worseOff() ? 60L : 100L), 60), 0, most);
    }

    private Staff staff(int i, int staff, int trained) {
        int teachers = chance.percent(kind(i) == Kind.PRESCHOOL ? 20 : 85) ? trained : trained / 2;
        Boolean admin = teachers == 0 ? null : (Boolean) chance.percent(80);
        return duty(i, new Staff(staff, trained, teachers, admin, null, null, null));
    }

    /// Who looks after the computers is mostly there for a time only and untrained in security; some do not say.
    private Staff duty(int i, Staff plain) {
        if (chance.percent(6)) return plain;
        int duty = duty(i);
        int temporary = chance.percent(75) ? duty : 0;
        int cyberTrained = duty > 0 && chance.percent(9) ? 1 : 0;
        return new Staff(
                plain.staff(),
                plain.itTrained(),
                plain.itTeachers(),
                plain.itTeacherIsNetworkAdmin(),
                duty,
                temporary,
                cyberTrained);
    }

    private int duty(int i) {
        return switch (kind(i)) {
            case PRESCHOOL, PRIMARY, COMMUNITY_LEARNING_CENTRE -> chance.percent(45) ? 1 : 0;
            case LOWER_SECONDARY, CONTINUING_EDUCATION_CENTRE -> chance.percent(75) ? 1 : 0;
            case UPPER_SECONDARY -> chance.between(1, 2);
            case COLLEGE -> 3;
        };
    }

    private Kind kind(int i) {
        return institutions.get(i).kind();
    }
}

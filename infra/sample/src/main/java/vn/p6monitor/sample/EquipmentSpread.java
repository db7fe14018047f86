package vn.p6monitor.sample;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.p6monitor.sample.Apportionment.Claim;

/// Spreads the article's computers, the outdated among them and those that are missing.
final class EquipmentSpread {
    private final List<Institution> institutions;
    private final List<Enrolment> enrolment;
    private final Chance chance;

    private EquipmentSpread(List<Institution> institutions, List<Enrolment> enrolment, Chance chance) {
        this.institutions = institutions;
        this.enrolment = enrolment;
        this.chance = chance;
    }

    /// In the order of the institutions.
    static List<Equipment> over(List<Institution> institutions, List<Enrolment> enrolment, Chance chance) {
        return new EquipmentSpread(institutions, enrolment, chance).spread();
    }

    private List<Equipment> spread() {
        int[] held = Apportionment.of(
                Article.COMPUTERS, each().mapToObj(this::computers).toList());
        int[] outdated = Apportionment.of(
                Article.COMPUTERS_OUTDATED,
                each().mapToObj(i -> outdated(i, held[i])).toList());
        int[] missing = Apportionment.of(
                Article.COMPUTERS_MISSING,
                each().mapToObj(i -> missing(i, held[i])).toList());
        return each().mapToObj(i -> equipment(i, held[i], outdated[i], missing[i]))
                .toList();
    }

    private IntStream each() {
        return IntStream.range(0, institutions.size());
    }

    private Claim computers(int i) {
        int perTenClasses = switch (institutions.get(i).kind()) {
            case PRESCHOOL -> 6;
            case PRIMARY -> 13;
            case LOWER_SECONDARY -> 23;
            case UPPER_SECONDARY, COLLEGE -> 40;
            case CONTINUING_EDUCATION_CENTRE -> 28;
            case COMMUNITY_LEARNING_CENTRE -> 0;
        };
        long weight = 30L + (long) perTenClasses * enrolment.get(i).classes();
        return new Claim(chance.about(weight * (worseOff(i) ? 75 : 100), 30), 2, 300);
    }

    private Claim outdated(int i, int held) {
        return new Claim(chance.about(held * (worseOff(i) ? 144L : 100L), 15), 0, held);
    }

    /// Some want for nothing: their weight is 0.
    private Claim missing(int i, int held) {
        boolean supplied = chance.percent(worseOff(i) ? 4 : 16);
        return new Claim(supplied ? 0 : chance.about(held * (worseOff(i) ? 270L : 100L), 40), 0, 2 * held + 6);
    }

    private Equipment equipment(int i, int held, int outdated, int missing) {
        int learning = held * (kind(i) == Kind.PRESCHOOL ? chance.between(15, 40) : chance.between(55, 85)) / 100;
        int current = 100 - 60 * outdated / held;
        int required = missing == 0 ? held - chance.below(1 + Math.min(held, 6)) : held + missing;
        return new Equipment(
                held,
                outdated,
                required,
                learning,
                chance.percent(97) ? learning * chance.between(current - 15, current) / 100 : null,
                projectors(i),
                boards(i),
                robotKits(i));
    }

    private int projectors(int i) {
        int perHundredClasses = switch (kind(i)) {
            case PRESCHOOL, PRIMARY, LOWER_SECONDARY, CONTINUING_EDUCATION_CENTRE, COMMUNITY_LEARNING_CENTRE ->
                chance.between(0, worseOff(i) ? 14 : 22);
            case UPPER_SECONDARY, COLLEGE -> chance.between(12, 45);
        };
        return enrolment.get(i).classes() * perHundredClasses / 100;
    }

    private int boards(int i) {
        int likely = switch (kind(i)) {
            case PRESCHOOL, COMMUNITY_LEARNING_CENTRE -> 4;
            case PRIMARY, LOWER_SECONDARY, CONTINUING_EDUCATION_CENTRE -> 16;
            case UPPER_SECONDARY, COLLEGE -> 55;
        };
        return chance.percent(worseOff(i) ? likely / 2 : likely) ? chance.between(1, 4) : 0;
    }

    private @Nullable Integer robotKits(int i) {
        return switch (kind(i)) {
            case PRESCHOOL, COMMUNITY_LEARNING_CENTRE -> null;
            case PRIMARY, LOWER_SECONDARY, CONTINUING_EDUCATION_CENTRE -> chance.percent(6) ? chance.between(1, 2) : 0;
            case UPPER_SECONDARY, COLLEGE -> chance.percent(30) ? chance.between(1, 5) : 0;
        };
    }

    private Kind kind(int i) {
        return institutions.get(i).kind();
    }

    private boolean worseOff(int i) {
        return institutions.get(i).worseOff();
    }
}

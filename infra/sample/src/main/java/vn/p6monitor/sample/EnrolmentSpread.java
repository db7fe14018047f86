package vn.p6monitor.sample;

import java.util.List;
import java.util.stream.IntStream;
import vn.p6monitor.sample.Apportionment.Claim;

/// Spreads the article's classes and learners; a community learning centre has neither.
final class EnrolmentSpread {
    private final Chance chance;

    private EnrolmentSpread(Chance chance) {
        this.chance = chance;
    }

    /// In the order of the institutions, zeros where nobody is enrolled.
    static List<Enrolment> over(List<Institution> institutions, Chance chance) {
        return new EnrolmentSpread(chance).spread(institutions);
    }

    private List<Enrolment> spread(List<Institution> institutions) {
        int[] classes = Apportionment.of(
                Article.CLASSES, institutions.stream().map(this::classes).toList());
        var claims = IntStream.range(0, classes.length)
                .mapToObj(i -> learners(institutions.get(i), classes[i]))
                .toList();
        int[] learners = Apportionment.of(Article.LEARNERS, claims);
        return IntStream.range(0, classes.length)
                .mapToObj(i -> enrolment(institutions.get(i), classes[i], learners[i]))
                .toList();
    }

    private Claim classes(Institution institution) {
        int sites = institution.facility().sites().size();
        int crowd = 70 + institution.commune().residents() / 160;
        return switch (institution.kind()) {
            case PRESCHOOL -> new Claim(chance.about((8L + 2L * sites) * crowd, 25), 4, 34);
            case PRIMARY -> new Claim(chance.about((14L + 2L * sites) * crowd, 25), 5, 42);
            case LOWER_SECONDARY -> new Claim(chance.about(12L * crowd, 25), 4, 30);
            case UPPER_SECONDARY -> new Claim(chance.about(17L * crowd, 20), 6, 36);
            case CONTINUING_EDUCATION_CENTRE -> new Claim(chance.about(10L * crowd, 20), 3, 20);
            case COLLEGE -> new Claim(chance.about(32L * crowd, 5), 12, 45);
            case COMMUNITY_LEARNING_CENTRE -> new Claim(0, 0, 0);
        };
    }

    private Claim learners(Institution institution, int classes) {
        int perClass = switch (institution.kind()) {
            case PRESCHOOL, PRIMARY -> 25;
            case LOWER_SECONDARY -> 35;
            case UPPER_SECONDARY -> 40;
            case CONTINUING_EDUCATION_CENTRE, COLLEGE -> 36;
            case COMMUNITY_LEARNING_CENTRE -> 0;
        };
        int town = institution.commune().town() ? 118 : 100;
        return new Claim(chance.about((long) classes * perClass * town, 12), classes, classes * 48);
    }

    private Enrolment enrolment(Institution institution, int classes, int learners) {
        int minority = institution.commune().town() ? chance.between(35, 70) : chance.between(84, 100);
        return new Enrolment(classes, learners, learners * chance.between(45, 52) / 100, learners * minority / 100);
    }
}

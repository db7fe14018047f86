package vn.p6monitor.sample;

/// Who learns at one institution.
record Enrolment(int classes, int learners, int female, int ethnicMinority) implements State {
    /// A few learners fewer.
    @Override
    public Enrolment before(Chance chance) {
        int fewer = chance.below(2 + learners / 60);
        int left = Math.max(1, learners - fewer);
        return new Enrolment(classes, left, Math.min(left, female), Math.min(left, ethnicMinority));
    }

    /// One digit too many.
    @Override
    public Enrolment mistaken() {
        return new Enrolment(classes, learners * 10, female, ethnicMinority);
    }
}

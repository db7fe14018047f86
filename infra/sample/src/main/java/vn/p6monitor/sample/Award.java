package vn.p6monitor.sample;

/// Awards that one institution's learners brought home.
record Award(Level level, Field field, int count) implements Activity {
    /// Who gave them.
    enum Level {
        PROVINCIAL,
        NATIONAL,
        INTERNATIONAL
    }

    /// What they were for.
    enum Field {
        STEM_ROBOTICS,
        OTHER
    }

    /// One digit too many.
    @Override
    public Award mistaken() {
        return new Award(level, field, count * 10);
    }
}

package vn.p6monitor.sample;

import org.jspecify.annotations.Nullable;

/// One training of an institution's staff.
record Training(Subject subject, int participants, @Nullable Integer female) implements Activity {
    /// The subjects that the contract knows.
    enum Subject {
        DIGITAL_SKILLS,
        STEM_ROBOTICS,
        CYBERSECURITY
    }

    /// One digit too many.
    @Override
    public Training mistaken() {
        return new Training(subject, participants * 10, female);
    }
}

package vn.p6monitor.sample;

import org.jspecify.annotations.Nullable;

/// The digital lessons that the teachers of one site made and gave, and whether they used what others share.
record DigitalLessons(
        int lessons,
        @Nullable Integer onlineLessons,
        boolean sharedResources,
        @Nullable Integer learners) implements Activity {
    /// One digit too many.
    @Override
    public DigitalLessons mistaken() {
        return new DigitalLessons(lessons * 10, onlineLessons, !sharedResources, learners);
    }
}

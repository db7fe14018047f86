package vn.p6monitor.sample;

import org.jspecify.annotations.Nullable;

/// The software that one institution works with, and how far its digital transformation has come (level 1 to 3).
record Platforms(
        boolean managementSoftware,
        boolean electronicRecords,
        @Nullable Boolean onlineLearning,
        @Nullable Integer reportCardsDue,
        @Nullable Integer digitalReportCards,
        @Nullable Integer digitalTransformationLevel)
        implements State {
    /// Yes for no.
    @Override
    public Platforms mistaken() {
        return new Platforms(
                !managementSoftware,
                !electronicRecords,
                onlineLearning,
                reportCardsDue,
                digitalReportCards,
                digitalTransformationLevel);
    }
}

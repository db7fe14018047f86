package vn.p6monitor.benchmarks.report;

/// Something that the platform promises of its own figures.
///
/// @param more whether it is more than what was found, by as much as nobody waited for
/// @param wanted the bound, which is a most or a least
public record Floor(String promise, boolean more, double found, double wanted, boolean isMost) {
    public boolean holds() {
        return isMost ? found <= wanted : found >= wanted;
    }

    /// In a line, with the verdict.
    public String text() {
        return text(holds() ? "holds" : "MISSED");
    }

    String text(String verdict) {
        return "%s: %s%.3f, promised at %s %.2f: %s"
                .formatted(promise, more ? "more than " : "", found, isMost ? "most" : "least", wanted, verdict);
    }
}

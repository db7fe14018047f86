package vn.p6monitor.benchmarks.report;

/// Something that the platform promises of its own figures.
///
/// @param wanted the bound, which is a most or a least
public record Floor(String promise, double found, double wanted, boolean isMost) {
    public boolean holds() {
        return isMost ? found <= wanted : found >= wanted;
    }
}

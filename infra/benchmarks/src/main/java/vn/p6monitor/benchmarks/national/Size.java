package vn.p6monitor.benchmarks.national;

/// How large a set is.
///
/// @param units reporting units: the sites of all facilities, at least 1
/// @param reports records of reports, corrections and repeats among them, at least 1
public record Size(int units, int reports) {
    /// The whole country: about 54,000 institutions, 32,000 satellite sites, 10,300 learning centres and 3,300 offices.
    public static final Size NATIONAL = new Size(100_000, 600_000);

    public Size {
        if (units < 1) throw new IllegalArgumentException("a set has at least one unit, not " + units);
        if (reports < 1) throw new IllegalArgumentException("a set has at least one report, not " + reports);
    }

    /// As many units to a report as the country has.
    public static Size ofReports(int reports) {
        return new Size(Math.toIntExact(Math.max(1, (long) reports * NATIONAL.units / NATIONAL.reports)), reports);
    }
}

package vn.p6monitor.ingest.withdrawal;

import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import vn.p6monitor.schemas.report.ContentHash;
import vn.p6monitor.schemas.report.Report;

/// What the versions of one report are ordered by; the greatest counts.
record Rank(int revision, Instant submittedAt, String hash) implements Comparable<Rank> {
    private static final Comparator<Rank> ORDER = Comparator.comparingInt(Rank::revision)
            .thenComparing(Rank::submittedAt)
            .thenComparing(Rank::hash);

    static Rank of(Report report) {
        return new Rank(report.revision(), report.submittedAt(), HexFormat.of().formatHex(ContentHash.of(report)));
    }

    @Override
    public int compareTo(Rank other) {
        return ORDER.compare(this, other);
    }
}

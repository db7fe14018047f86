package vn.p6monitor.endtoend;

import java.io.IOException;
import java.time.Duration;
import vn.p6monitor.sample.DienBienSample;
import vn.p6monitor.schemas.index.LedgerIndex;

/// What was said is there as often as it was said differently, on a platform that has the sample and nothing else.
record LedgerChecks(Platform platform, DienBienSample sample) {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /// One document for each version of a report, and one in force for each facility.
    void haveEachVersionOnce() throws IOException, InterruptedException {
        long versions = sample.reports().distinct().count();
        awaitDocuments(LedgerIndex.REPORTS, versions);
        awaitDocuments(LedgerIndex.FACILITIES, sample.facilities().distinct().count());
    }

    /// An index that is gone is missed, and filled again.
    void areFilledAgainWhenTheyAreLost() throws IOException, InterruptedException {
        platform.lose(LedgerIndex.REPORTS.index(LedgerIndex.FORMAT));
        haveEachVersionOnce();
    }

    private void awaitDocuments(LedgerIndex index, long count) throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        for (long found = -1; found != count; found = platform.documents(index.alias())) {
            if (System.nanoTime() > end) {
                throw new AssertionError(index + " has " + found + " documents and not " + count);
            }
            Thread.sleep(200);
        }
    }
}

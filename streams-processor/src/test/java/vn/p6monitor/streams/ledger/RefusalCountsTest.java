package vn.p6monitor.streams.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.p6monitor.schemas.index.Provenance;
import vn.p6monitor.schemas.index.RejectionDocument;
import vn.p6monitor.schemas.index.RejectionDocument.Reason;
import vn.p6monitor.schemas.topic.Way;

class RefusalCountsTest {
    private static final long STARTED = 1_000;

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final RefusalCounts counts = new RefusalCounts(meters, STARTED);

    @Test
    void countARefusalUnderEachOfItsReasons() {
        counts.count(0, 0, refusal(Way.KAFKA, "11", STARTED, "OUT_OF_RANGE a", "OUT_OF_RANGE b", "MISSING_FIELD c"));
        counts.count(1, 0, refusal(Way.KAFKA, "11", STARTED, "OUT_OF_RANGE a"));
        assertThat(series()).containsExactlyInAnyOrder("OUT_OF_RANGE of 11: 2.0", "MISSING_FIELD of 11: 1.0");
    }

    @Test
    void countWhatIsReadAgainOnce() {
        for (int reading = 0; reading < 3; reading++) {
            for (int offset = 0; offset < 5; offset++) {
                counts.count(0, offset, refusal(Way.KAFKA, "11", STARTED, "NOT_OPEN"));
            }
        }
        assertThat(series()).containsExactly("NOT_OPEN of 11: 5.0");
    }

    @Test
    void leaveOutWhatWasRefusedBeforeAndWhatTheDoorCounts() {
        counts.count(0, 0, refusal(Way.KAFKA, "11", STARTED - 1, "NOT_OPEN"));
        counts.count(0, 1, refusal(Way.NDJSON, "11", STARTED, "NOT_OPEN"));
        assertThat(series()).isEmpty();
    }

    @Test
    void makeFewSeriesWhateverIsSaid() {
        for (int i = 0; i < 100; i++) {
            counts.count(0, i, refusal(Way.KAFKA, "province " + i, STARTED, "INVENTED_" + i));
        }
        counts.count(0, 100, refusal(Way.KAFKA, null, STARTED, "INVENTED"));
        assertThat(series()).containsExactly("OTHER of none: 101.0");
    }

    private Stream<String> series() {
        return meters.find("p6.processor.refused").counters().stream()
                .map(counter -> "%s of %s: %s"
                        .formatted(
                                counter.getId().getTag("code"), counter.getId().getTag("province"), counter.count()));
    }

    private static RejectionDocument refusal(Way way, @Nullable String province, long at, String... reasons) {
        return RejectionDocument.of(
                "0-0",
                new RejectionDocument.About("report", province, null, null, null),
                new Provenance(way.code(), null, null, null),
                List.of(reasons).stream().map(Reason::parse).toList(),
                at,
                new byte[0]);
    }
}

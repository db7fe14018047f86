package vn.p6monitor.ingest.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import vn.p6monitor.ingest.register.KnownRegister;
import vn.p6monitor.schemas.area.AreaCodec;
import vn.p6monitor.schemas.facility.FacilityCodec;
import vn.p6monitor.schemas.problem.Problem;
import vn.p6monitor.schemas.problem.ProblemCode;
import vn.p6monitor.schemas.topic.Topics;
import vn.p6monitor.schemas.topic.Way;
import vn.p6monitor.schemas.upload.Upload;

/// What every place that keeps events does.
public abstract class EventsContract {
    private static final Duration SOON = Duration.ofSeconds(5);

    protected final Origin origin = new Origin(UUID.randomUUID(), "province-11", Way.NDJSON, 7L, null, null);

    protected abstract Events events();

    /// Everything kept so far, in the order of each topic.
    protected abstract List<Event> kept();

    /// Every refusal kept so far.
    protected abstract List<Refusal> keptRefusals();

    /// From now on nothing is kept.
    protected abstract void goAway();

    @Test
    void keepsWhatItAcknowledges() {
        var event = facility("11-TH-0042");
        assertThat(events().write(event)).succeedsWithin(SOON);
        assertThat(kept()).containsExactly(event);
    }

    @Test
    void keepsTheOrderOfATopic() {
        var events = KnownRegister.smallCountry().stream()
                .map(area -> new Event(Topics.AREAS, AreaCodec.key(area), AreaCodec.encode(area), origin))
                .toList();
        events.forEach(event -> assertThat(events().write(event)).succeedsWithin(SOON));
        assertThat(kept()).isEqualTo(events);
    }

    @Test
    void keepsRefusalsApart() {
        var refusal = refusal(ByteBuffer.wrap("<{\"facility\":7}>".getBytes(UTF_8), 1, 14));
        assertThat(events().write(refusal)).succeedsWithin(SOON);
        assertThat(kept()).isEmpty();
        assertThat(keptRefusals()).containsExactly(refusal);
    }

    @Test
    void readsTheBytesOfARefusalAtOnce() {
        var buffer = "first".getBytes(UTF_8);
        var acknowledged = events().write(refusal(ByteBuffer.wrap(buffer)));
        System.arraycopy("later".getBytes(UTF_8), 0, buffer, 0, buffer.length);
        assertThat(acknowledged).succeedsWithin(SOON);
        assertThat(keptRefusals()).extracting(Refusal::bytes).containsExactly(ByteBuffer.wrap("first".getBytes(UTF_8)));
    }

    @Test
    void neverAcknowledgesARefusalThatIsNotKept() {
        goAway();
        var acknowledged = events().write(refusal(ByteBuffer.allocate(0)));
        assertThatThrownBy(() -> acknowledged.get(5, TimeUnit.SECONDS))
                .hasCauseInstanceOf(EventsUnavailableException.class);
        assertThat(keptRefusals()).isEmpty();
    }

    @Test
    void neverAcknowledgesWhatIsNotKept() {
        goAway();
        var acknowledged = events().write(facility("f"));
        assertThatThrownBy(() -> acknowledged.get(5, TimeUnit.SECONDS))
                .hasCauseInstanceOf(EventsUnavailableException.class);
        assertThat(kept()).isEmpty();
    }

    private Refusal refusal(ByteBuffer bytes) {
        // Of their problems refusals keep the reasons.
        var problems = List.of(
                Problem.of(ProblemCode.WRONG_TYPE, "facility"), Problem.of(ProblemCode.MISSING_FIELD, "period"));
        var subject = new Subject("11-TH-0042", "0197c1b2-7f0e-7c3a-9d7e-2b5f6a1c9e10");
        var authority = List.of("province:11", "facility:11-TH-0042");
        return new Refusal(origin, Upload.Sort.REPORT, bytes, true, subject, problems, "11", authority);
    }

    protected Event facility(String code) {
        var record = FacilityCodec.encode(KnownRegister.school(code, "03358"));
        return new Event(Topics.FACILITIES, code, record, origin);
    }
}

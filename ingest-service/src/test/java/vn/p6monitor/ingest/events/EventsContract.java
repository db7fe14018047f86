package vn.p6monitor.ingest.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import vn.p6monitor.ingest.register.KnownRegister;
import vn.p6monitor.schemas.area.AreaCodec;
import vn.p6monitor.schemas.facility.FacilityCodec;
import vn.p6monitor.schemas.topic.Topics;

/// What every place that keeps events does.
public abstract class EventsContract {
    private static final Duration SOON = Duration.ofSeconds(5);

    protected final Origin origin = new Origin(UUID.randomUUID(), "province-11");

    protected abstract Events events();

    /// Everything kept so far, in the order of each topic.
    protected abstract List<Event> kept();

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
    void neverAcknowledgesWhatIsNotKept() {
        goAway();
        var acknowledged = events().write(facility("f"));
        assertThatThrownBy(() -> acknowledged.get(5, TimeUnit.SECONDS))
                .hasCauseInstanceOf(EventsUnavailableException.class);
        assertThat(kept()).isEmpty();
    }

    protected Event facility(String code) {
        var record = FacilityCodec.encode(KnownRegister.school(code, "03358"));
        return new Event(Topics.FACILITIES, code, record, origin);
    }
}

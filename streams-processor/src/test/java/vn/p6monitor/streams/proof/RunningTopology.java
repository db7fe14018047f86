package vn.p6monitor.streams.proof;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import vn.p6monitor.proof.world.Event;
import vn.p6monitor.schemas.area.Area;
import vn.p6monitor.schemas.area.AreaLevel;
import vn.p6monitor.schemas.area.BoundarySet;
import vn.p6monitor.streams.Examples;

/// The real topology, running anew for each test.
abstract class RunningTopology {
    static final Instant RECEIVED = Examples.RECEIVED;

    @TempDir
    @Nullable
    Path states;

    private @Nullable Running running;

    @BeforeEach
    void start() {
        start("states");
    }

    @AfterEach
    void stop() {
        running().close();
    }

    /// Begins again with nothing, in a directory of its own.
    void startAnew(String directory) {
        stop();
        start(directory);
    }

    private void start(String directory) {
        running = new Running(Objects.requireNonNull(states).resolve(directory));
    }

    Running running() {
        return Objects.requireNonNull(running);
    }

    /// Says all of it before the stages tell one another anything.
    void feed(List<Event> events) {
        events.forEach(running()::feed);
    }

    /// As `feed`, and then waits until it has come through.
    void say(List<Event> events) {
        feed(events);
        running().settle();
    }

    void say(Event... events) {
        say(List.of(events));
    }

    /// All that the rows and flags told so far come to.
    Reader reader() {
        var reader = new Reader();
        running().values().forEach(reader::read);
        return reader;
    }

    static Event area(BoundarySet set, String code, AreaLevel level, String parent, String... successors) {
        return new Event.OfArea(new Area(set, code, level, parent, "Nơi", null, List.of(successors)), RECEIVED);
    }
}

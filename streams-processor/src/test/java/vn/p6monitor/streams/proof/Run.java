package vn.p6monitor.streams.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import vn.p6monitor.proof.world.Chance;
import vn.p6monitor.proof.world.Event;
import vn.p6monitor.streams.flow.Rolled;

/// One run of the topology over some order of events, cut into batches and stopped in between as it happens.
final class Run implements AutoCloseable {
    /// The tasks that tell progress behind values.
    static final int TASKS = 1;

    private final Running running;
    private final Chance chance;
    private final Reader reader = new Reader();
    private int read;

    Run(Path states, Chance chance) {
        running = new Running(states);
        this.chance = chance;
    }

    /// @param tells in so many of a hundred cases an interval passes after an event
    /// @param restarts in so many of a hundred cases the application is stopped and started after an event
    Run over(List<Event> events, int tells, int restarts) {
        for (var event : events) {
            running.feed(event);
            while (chance.in100(tells)) running.tell();
            if (chance.in100(restarts)) running.restart();
            read();
        }
        return this;
    }

    /// Lets everything get through.
    Run settled() {
        running.settle();
        read();
        assertThat(reader.covered(TASKS)).isEqualTo(running.ends());
        return this;
    }

    Reader reader() {
        return reader;
    }

    /// How many rows were sent so far.
    long rowsSent() {
        return running.values().stream()
                .filter(Rolled.Document.class::isInstance)
                .count();
    }

    private void read() {
        var values = running.values();
        for (; read < values.size(); read++) reader.read(values.get(read));
        reader.covered(TASKS)
                .forEach((partition, offset) -> assertThat(offset)
                        .as("how far %s was read", partition)
                        .isLessThanOrEqualTo(running.ends().get(partition)));
    }

    @Override
    public void close() {
        running.close();
    }
}

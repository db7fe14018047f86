package vn.p6monitor.endtoend;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import vn.p6monitor.proof.world.Chance;
import vn.p6monitor.proof.world.Event;
import vn.p6monitor.proof.world.Sent;
import vn.p6monitor.proof.world.World;
import vn.p6monitor.schemas.period.Month;
import vn.p6monitor.schemas.report.Report;
import vn.p6monitor.schemas.topic.TopicSetup;
import vn.p6monitor.schemas.topic.Topics;
import vn.p6monitor.schemas.wire.HttpSchemaRegistry;
import vn.p6monitor.schemas.wire.SchemaRegistry;

/// The ministry by HTTP and provincial systems by Kafka, who say what happens in a world and note what was taken.
final class Senders implements AutoCloseable {
    private final Platform platform;
    private final Chance chance;
    private final SchemaRegistry registry;
    private final KafkaProducer<byte[], byte[]> producer;
    private final List<World> worlds;
    private final Map<String, Boolean> byHttp = new HashMap<>();
    private final List<Event> taken = new ArrayList<>();
    private int byTopic;

    /// @param worlds that they speak of, one after the other
    Senders(Platform platform, List<World> worlds, Chance chance) {
        this.platform = platform;
        this.worlds = List.copyOf(worlds);
        this.chance = chance;
        registry = new HttpSchemaRegistry(platform.registry());
        producer = new KafkaProducer<>(platform.kafkaClient(), new ByteArraySerializer(), new ByteArraySerializer());
    }

    /// What counts of all that was said, in the order of its topics.
    List<Event> taken() {
        return taken;
    }

    /// Makes the topics of all provinces.
    void join() {
        join(worlds.stream().flatMap(world -> world.provinces().stream()).distinct());
    }

    /// Makes the topics of some provinces.
    void join(Stream<String> provinces) {
        var topics = provinces.map(Topics::ofProvince).toList();
        try (var admin = Admin.create(platform.kafkaClient())) {
            TopicSetup.ensure(admin, topics);
        }
    }

    /// @param events of a world, in this order
    void say(World world, List<Event> events) throws InterruptedException {
        for (var event : events) say(world, event);
    }

    private void say(World world, Event event) throws InterruptedException {
        switch (event) {
            case Event.OfArea(var area, var _) -> {
                if (!chance.in100(50)
                        || !platform.send("areas", List.of(Lines.of(area))).isTaken()) produce(event);
                taken.add(event);
            }
            case Event.OfFacility facility -> say(facility);
            case Event.OfReport report -> say(world, report);
            case Event.Odd _, Event.Noise _ -> produce(event);
        }
    }

    /// One facility's registrations all come one way, so that they have an order. Who counts versions sends to the
    /// topic.
    private void say(Event.OfFacility event) throws InterruptedException {
        var code = event.facility().code();
        boolean http = byHttp.computeIfAbsent(code, _ -> chance.in100(60) && !countsVersions(code));
        if (!http) {
            produce(event);
            taken.add(event);
        } else if (platform.send("facilities", List.of(Lines.of(event.facility())))
                .isTaken()) {
            if (!event.sound()) throw new AssertionError("taken: " + event);
            taken.add(event);
        }
    }

    private boolean countsVersions(String code) {
        return worlds.stream()
                .flatMap(world -> world.inOrder().stream())
                .anyMatch(event -> event instanceof Event.OfFacility(var facility, var _, var _)
                        && facility.code().equals(code)
                        && facility.version() != null);
    }

    /// What the door refuses, as long as the register is not complete, a province sends.
    private void say(World world, Event.OfReport event) throws InterruptedException {
        if (!event.sound() && mayHaveBeenEarly(world, event.report())) return;
        var byProvince = event.sender() == null && event.sound()
                ? new Event.OfReport(chance.of(world.provinces()), event.report(), true, event.receivedAt())
                : event;
        boolean http = event.sender() == null && event.sound();
        if (http && platform.send("reports", List.of(Lines.of(event.report()))).isTaken()) {
            taken.add(event);
        } else {
            produce(byProvince);
            taken.add(byProvince);
        }
    }

    /// Whether the time of receipt alone may have made it unsound, which now is another.
    private static boolean mayHaveBeenEarly(World world, Report report) {
        return report.month().equals(world.last())
                || Month.at(report.submittedAt()).index() >= world.last().index() - 1;
    }

    /// Sends to the topic itself.
    void produce(Event event) throws InterruptedException {
        var sent = Sent.of(event, registry);
        var key = sent.owner() == null ? null : sent.owner().getBytes(StandardCharsets.UTF_8);
        var value = Optional.ofNullable(sent.bytes()).map(bytes -> bytes.get()).orElse(null);
        try {
            producer.send(new ProducerRecord<>(sent.topic(), key, value)).get();
        } catch (ExecutionException e) {
            throw new AssertionError("not taken by Kafka: " + event, e);
        }
        byTopic++;
    }

    @Override
    public String toString() {
        return "%d events, %d records of them by Kafka".formatted(taken.size(), byTopic);
    }

    @Override
    public void close() {
        producer.close();
    }
}

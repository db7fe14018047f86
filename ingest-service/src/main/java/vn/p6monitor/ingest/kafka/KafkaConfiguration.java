package vn.p6monitor.ingest.kafka;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.p6monitor.ingest.archive.Archive;
import vn.p6monitor.ingest.events.Events;
import vn.p6monitor.ingest.generation.GenerationRequests;
import vn.p6monitor.ingest.register.Register;
import vn.p6monitor.ingest.register.RegisterMemory;
import vn.p6monitor.schemas.report.ReportWire;
import vn.p6monitor.schemas.wire.HttpSchemaRegistry;
import vn.p6monitor.schemas.wire.SchemaRegistry;

/// Puts Kafka behind the ports.
@Configuration(proxyBeanMethods = false)
class KafkaConfiguration {
    private static final int PULSE_TIMEOUT_MILLIS = 3_000;
    private static final Duration PULSE_PAUSE = Duration.ofSeconds(1);

    @Bean
    KafkaClients kafkaClients(KafkaSettings settings) {
        return new KafkaClients(settings);
    }

    @Bean
    SchemaRegistry schemaRegistry(RegistrySettings settings) {
        return new HttpSchemaRegistry(settings.url());
    }

    @Bean
    Wires wires(SchemaRegistry registry) {
        return new Wires(registry);
    }

    @Bean(initMethod = "start")
    Preparation preparing(KafkaClients clients, SchemaRegistry registry, KafkaSettings settings) {
        return new Preparation(clients, registry, backoff(settings));
    }

    @Bean
    Availability availability(Preparation preparation, Pulse pulse, KafkaSettings settings) {
        var breaker = new Breaker(settings.backoff(), System::nanoTime);
        return new Availability(preparation::isDone, pulse::answers, breaker);
    }

    @Bean(initMethod = "start")
    Pulse pulse(KafkaClients clients) {
        var options = new DescribeClusterOptions().timeoutMs(PULSE_TIMEOUT_MILLIS);
        return new Pulse(
                () -> clients.admin()
                        .describeCluster(options)
                        .nodes()
                        .get(PULSE_TIMEOUT_MILLIS + 500, TimeUnit.MILLISECONDS),
                PULSE_PAUSE);
    }

    @Bean
    Events events(KafkaClients clients, Wires wires, Availability availability) {
        return new KafkaEvents(clients::producer, wires, availability);
    }

    @Bean
    Archive archive(KafkaClients clients, SchemaRegistry registry, Wires wires, KafkaSettings settings) {
        return new KafkaArchive(clients::newConsumer, wires, new ReportWire(registry), settings.archiveTimeout());
    }

    @Bean
    GenerationRequests generationRequests(
            KafkaClients clients, Wires wires, Preparation preparation, KafkaSettings settings) {
        return new KafkaGenerationRequests(
                clients::newConsumer, clients::producer, wires, preparation::isDone, settings.deliveryTimeout());
    }

    @Bean
    RegisterMemory registerMemory() {
        return new RegisterMemory();
    }

    @Bean
    Positions positions() {
        return new Positions();
    }

    @Bean(initMethod = "start")
    RegisterReader registerReader(
            KafkaClients clients, Wires wires, RegisterMemory memory, Positions positions, KafkaSettings settings) {
        return new RegisterReader(clients::newConsumer, wires, memory, positions, backoff(settings));
    }

    @Bean
    Register knownRegister(KafkaClients clients, RegisterMemory memory, Positions positions, KafkaSettings settings) {
        return new KafkaRegister(
                memory, positions, partitions -> ends(clients, settings, partitions), settings.registerTimeout());
    }

    @Bean
    HealthIndicator preparation(Preparation preparation) {
        return () -> up(preparation.isDone());
    }

    @Bean
    HealthIndicator register(RegisterReader reader) {
        return () -> up(reader.isUpToDate());
    }

    /// Told from what is known already: whoever asks often does not ask the brokers for it.
    @Bean
    HealthIndicator kafka(Availability availability) {
        return () -> availability
                .objection()
                .map(objection ->
                        Health.outOfService().withDetail("reason", objection).build())
                .orElseGet(() -> Health.up().build());
    }

    private static Map<TopicPartition, Long> ends(
            KafkaClients clients, KafkaSettings settings, Set<TopicPartition> partitions)
            throws ExecutionException, InterruptedException, TimeoutException {
        var latest = partitions.stream().collect(Collectors.toMap(partition -> partition, _ -> OffsetSpec.latest()));
        var millis = Math.toIntExact(settings.registerTimeout().toMillis());
        var ends = clients.admin()
                .listOffsets(latest, new ListOffsetsOptions(IsolationLevel.READ_COMMITTED).timeoutMs(millis))
                .all()
                .get(millis, TimeUnit.MILLISECONDS);
        return ends.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, end -> end.getValue().offset()));
    }

    private static Backoff backoff(KafkaSettings settings) {
        return new Backoff(settings.backoff(), settings.longestBackoff());
    }

    private static Health up(boolean isUp) {
        return isUp ? Health.up().build() : Health.outOfService().build();
    }
}

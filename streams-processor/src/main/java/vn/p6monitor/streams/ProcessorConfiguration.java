package vn.p6monitor.streams;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import org.apache.kafka.clients.admin.Admin;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.p6monitor.schemas.catalogue.Catalogue;
import vn.p6monitor.schemas.wire.AvroSchemas;
import vn.p6monitor.schemas.wire.AvroWire;
import vn.p6monitor.schemas.wire.HttpSchemaRegistry;
import vn.p6monitor.schemas.wire.SchemaRegistry;
import vn.p6monitor.streams.generation.Computations;
import vn.p6monitor.streams.generation.Generations;
import vn.p6monitor.streams.generation.kafka.KafkaInputs;
import vn.p6monitor.streams.generation.kafka.KafkaRemains;
import vn.p6monitor.streams.generation.kafka.KafkaRequests;
import vn.p6monitor.streams.indexer.elasticsearch.ElasticsearchConnection;
import vn.p6monitor.streams.ledger.Ledger;
import vn.p6monitor.streams.ledger.RefusalCounts;
import vn.p6monitor.streams.ledger.elasticsearch.ElasticsearchBook;

/// Puts the generations together with the world.
@Configuration(proxyBeanMethods = false)
class ProcessorConfiguration {
    @Bean
    KafkaSetup kafkaSetup(ProcessorSettings settings) {
        return new KafkaSetup(settings);
    }

    @Bean(destroyMethod = "close")
    Admin admin(KafkaSetup kafka) {
        return kafka.admin();
    }

    @Bean
    SchemaRegistry schemaRegistry(ProcessorSettings settings) {
        return new HttpSchemaRegistry(settings.schemaRegistry().url());
    }

    @Bean(destroyMethod = "close")
    ElasticsearchConnection elasticsearch(ProcessorSettings settings) {
        var elasticsearch = settings.elasticsearch();
        return new ElasticsearchConnection(elasticsearch.url(), elasticsearch.username(), elasticsearch.password());
    }

    @Bean
    Computations computations(
            ProcessorSettings settings,
            KafkaSetup kafka,
            Admin admin,
            SchemaRegistry registry,
            ElasticsearchConnection elasticsearch) {
        return new ProcessorComputations(settings, kafka, admin, registry, elasticsearch);
    }

    @Bean
    KafkaRequests requests(KafkaSetup kafka, SchemaRegistry registry) {
        return new KafkaRequests(
                kafka::reader,
                kafka::producer,
                new AvroWire(registry, AvroSchemas.GENERATION_REQUEST),
                ProcessorComputations::isCatalogue);
    }

    @Bean
    KafkaInputs inputs(Admin admin, KafkaSetup kafka) {
        return new KafkaInputs(admin, kafka::reader);
    }

    @Bean
    Generations generations(
            ProcessorSettings settings,
            KafkaRequests requests,
            Computations computations,
            ElasticsearchConnection elasticsearch,
            KafkaInputs inputs,
            Admin admin) {
        var remains = new KafkaRemains(admin, settings.streams().stateDirectory());
        return new Generations(
                settings.generations().settings(),
                Catalogue.standardText(),
                new Generations.Parts(requests, computations, elasticsearch.indices(), inputs, remains),
                Clock.systemUTC());
    }

    @Bean
    Ledger ledgerKeeper(
            ProcessorSettings settings,
            KafkaSetup kafka,
            SchemaRegistry registry,
            ElasticsearchConnection elasticsearch,
            MeterRegistry meters) {
        var clock = Clock.systemUTC();
        return new Ledger(
                settings.ledger().settings(),
                new ElasticsearchBook(elasticsearch),
                kafka::ledgerConsumer,
                registry,
                new RefusalCounts(meters, clock.millis()),
                clock);
    }

    @Bean
    MeterBinder ledgerLag(Ledger ledger) {
        return registry -> Gauge.builder("p6.ledger.behind", ledger, Ledger::behind)
                .description("Records that the ledger of what was said has not read yet")
                .register(registry);
    }

    @Bean
    MeterBinder pausedSenders(Generations generations) {
        return registry -> Gauge.builder(
                        "p6.senders.paused",
                        generations,
                        it -> it.standing().holding().paused().size())
                .description("Provinces whose topics are read no further, for too many of their reports are held")
                .register(registry);
    }
}

package vn.p6monitor.streams;

import java.time.Clock;
import org.apache.kafka.clients.admin.Admin;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.p6monitor.schemas.catalogue.Catalogue;
import vn.p6monitor.schemas.wire.AvroSchemas;
import vn.p6monitor.schemas.wire.AvroWire;
import vn.p6monitor.schemas.wire.HttpSchemaRegistry;
import vn.p6monitor.schemas.wire.SchemaRegistry;
import vn.p6monitor.streams.contribute.Contributions;
import vn.p6monitor.streams.indexer.Index;
import vn.p6monitor.streams.indexer.Indexer;
import vn.p6monitor.streams.indexer.IndexerSettings;
import vn.p6monitor.streams.indexer.elasticsearch.ElasticsearchConnection;
import vn.p6monitor.streams.topology.IndicatorTopology;
import vn.p6monitor.streams.topology.TopologySettings;

/// Puts the topology and the indexer together with the world.
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

    @Bean
    IndicatorTopology topology(ProcessorSettings settings, SchemaRegistry registry, KafkaSetup kafka, Admin admin) {
        var streams = settings.streams();
        return new IndicatorTopology(
                new TopologySettings(settings.currentGeneration(), streams.tasks(), streams.interval()),
                new Contributions(Catalogue.standard()),
                registry,
                task -> kafka.committed(admin, task));
    }

    @Bean(destroyMethod = "close")
    ElasticsearchConnection elasticsearch(ProcessorSettings settings) {
        var elasticsearch = settings.elasticsearch();
        return new ElasticsearchConnection(elasticsearch.url(), elasticsearch.username(), elasticsearch.password());
    }

    @Bean
    Index index(ProcessorSettings settings, ElasticsearchConnection elasticsearch) {
        return elasticsearch.index(settings.currentGeneration());
    }

    @Bean
    Indexer indexer(ProcessorSettings settings, Index index, KafkaSetup kafka, SchemaRegistry registry) {
        return new Indexer(
                new IndexerSettings(
                        settings.currentGeneration(),
                        settings.streams().tasks(),
                        settings.elasticsearch().interval()),
                index,
                kafka::indexerConsumer,
                new AvroWire(registry, AvroSchemas.AREA),
                Clock.systemUTC());
    }
}

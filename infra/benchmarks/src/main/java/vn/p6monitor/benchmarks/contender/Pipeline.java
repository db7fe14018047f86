package vn.p6monitor.benchmarks.contender;

import java.util.Properties;
import org.apache.kafka.streams.Topology;
import vn.p6monitor.schemas.catalogue.Catalogue;
import vn.p6monitor.schemas.index.Generation;
import vn.p6monitor.schemas.wire.HttpSchemaRegistry;
import vn.p6monitor.streams.KafkaSetup;
import vn.p6monitor.streams.ProcessorSettings;
import vn.p6monitor.streams.contribute.Contributions;
import vn.p6monitor.streams.flow.Passed;
import vn.p6monitor.streams.topology.IndicatorTopology;
import vn.p6monitor.streams.topology.TopologySettings;

/// The platform's own topology.
final class Pipeline implements Streaming.Application {
    @Override
    public Topology topology(Generation generation, ProcessorSettings settings, Properties config) {
        var streams = settings.streams();
        var kafka = new KafkaSetup(settings);
        var topology = new IndicatorTopology(
                new TopologySettings(generation, streams.tasks(), streams.interval()),
                new Contributions(Catalogue.standard()),
                new HttpSchemaRegistry(settings.schemaRegistry().url()),
                task -> committed(kafka, generation, task));
        return topology.build(config);
    }

    private static Passed committed(KafkaSetup kafka, Generation generation, int task) {
        try (var admin = kafka.admin()) {
            return kafka.committed(admin, generation, task);
        }
    }
}

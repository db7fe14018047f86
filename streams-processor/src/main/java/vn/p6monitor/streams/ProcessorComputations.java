package vn.p6monitor.streams;

import java.time.Clock;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.streams.KafkaStreams;
import vn.p6monitor.schemas.catalogue.Catalogue;
import vn.p6monitor.schemas.index.CatalogueDocument;
import vn.p6monitor.schemas.index.Generation;
import vn.p6monitor.schemas.wire.AvroSchemas;
import vn.p6monitor.schemas.wire.AvroWire;
import vn.p6monitor.schemas.wire.SchemaRegistry;
import vn.p6monitor.streams.admit.CommittedOffsets;
import vn.p6monitor.streams.bound.Bound;
import vn.p6monitor.streams.bound.Gate;
import vn.p6monitor.streams.bound.GatedClients;
import vn.p6monitor.streams.bound.HeldReader;
import vn.p6monitor.streams.contribute.Contributions;
import vn.p6monitor.streams.flow.Passed;
import vn.p6monitor.streams.generation.Computation;
import vn.p6monitor.streams.generation.Computations;
import vn.p6monitor.streams.indexer.Indexer;
import vn.p6monitor.streams.indexer.IndexerSettings;
import vn.p6monitor.streams.indexer.elasticsearch.ElasticsearchConnection;
import vn.p6monitor.streams.topology.IndicatorTopology;
import vn.p6monitor.streams.topology.TopologySettings;

/// Puts a generation's topology and indexer together.
final class ProcessorComputations implements Computations {
    private final ProcessorSettings settings;
    private final KafkaSetup kafka;
    private final Admin admin;
    private final SchemaRegistry registry;
    private final ElasticsearchConnection elasticsearch;

    ProcessorComputations(
            ProcessorSettings settings,
            KafkaSetup kafka,
            Admin admin,
            SchemaRegistry registry,
            ElasticsearchConnection elasticsearch) {
        this.settings = settings;
        this.kafka = kafka;
        this.admin = admin;
        this.registry = registry;
        this.elasticsearch = elasticsearch;
    }

    /// Whether a text is a catalogue that can be computed.
    static boolean isCatalogue(String text) {
        try {
            var _ = new Contributions(Catalogue.of(text));
            return true;
        } catch (RuntimeException _) {
            return false;
        }
    }

    @Override
    public Computation begin(Generation generation, String text, Optional<Generation> former) {
        kafka.makeTopics(admin, generation);
        var catalogue = Catalogue.of(text);
        var config = kafka.streams(generation);
        var topology = new IndicatorTopology(
                new TopologySettings(
                        generation,
                        settings.streams().tasks(),
                        settings.streams().interval()),
                new Contributions(catalogue),
                registry,
                committed(generation, former));
        var indexer = indexer(generation, new CatalogueDocument(catalogue.version(), text));
        var gate = new Gate(generation, new Bound(settings.streams().mostHeld()));
        var streams = new KafkaStreams(topology.build(config), config, new GatedClients(gate));
        return RunningGeneration.start(generation, streams, indexer, new HeldReader(generation, kafka::reader, gate));
    }

    private Indexer indexer(Generation generation, CatalogueDocument catalogue) {
        return new Indexer(
                new IndexerSettings(
                        generation,
                        settings.streams().tasks(),
                        settings.elasticsearch().interval()),
                elasticsearch.index(generation, catalogue),
                () -> kafka.indexerConsumer(generation),
                new AvroWire(registry, AvroSchemas.AREA),
                Clock.systemUTC());
    }

    private CommittedOffsets committed(Generation generation, Optional<Generation> former) {
        return new CommittedOffsets() {
            @Override
            public Passed ofTask(int task) {
                return kafka.committed(admin, generation, task);
            }

            @Override
            public Passed ofFormer(int task) {
                return former.map(it -> kafka.committed(admin, it, task)).orElse(Passed.NOTHING);
            }
        };
    }
}

package vn.p6monitor.streams.topology;

import java.util.Properties;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.processor.StreamPartitioner;
import org.jspecify.annotations.Nullable;
import vn.p6monitor.schemas.topic.Topics;
import vn.p6monitor.schemas.wire.SchemaRegistry;
import vn.p6monitor.streams.admit.Admit;
import vn.p6monitor.streams.admit.CommittedOffsets;
import vn.p6monitor.streams.contribute.Contributions;
import vn.p6monitor.streams.flow.Admission;
import vn.p6monitor.streams.flow.Admitted;
import vn.p6monitor.streams.flow.Facts;
import vn.p6monitor.streams.flow.PackedSerde;
import vn.p6monitor.streams.flow.Progress;
import vn.p6monitor.streams.flow.Rejected;
import vn.p6monitor.streams.flow.Rolled;
import vn.p6monitor.streams.rollup.RollUp;
import vn.p6monitor.streams.settle.Settle;

/// From everything that was ever sent to the sums of every area.
///
/// ```
/// reports, facilities, areas ─▶ admit ─▶ by-facility ─▶ settle ─▶ by-province ─▶ roll-up ─▶ area-values
///                                  └─▶ rejected         [facilities, areas]      [contributions]
/// ```
///
/// Progress records run along every arrow, behind the results that they vouch for.
public final class IndicatorTopology {
    private static final Serde<Admitted> ADMITTED = PackedSerde.of(Admitted::pack, Admitted::unpack);
    private static final Serde<Facts> FACTS = PackedSerde.of(Facts::pack, Facts::unpack);

    /// The serde of the topic of area values.
    public static final Serde<Rolled> ROLLED = PackedSerde.of(Rolled::pack, Rolled::unpack);

    private final TopologySettings settings;
    private final Contributions contributions;
    private final SchemaRegistry registry;
    private final CommittedOffsets committed;

    public IndicatorTopology(
            TopologySettings settings,
            Contributions contributions,
            SchemaRegistry registry,
            CommittedOffsets committed) {
        this.settings = settings;
        this.contributions = contributions;
        this.registry = registry;
        this.committed = committed;
    }

    public Topology build(Properties config) {
        var builder = new StreamsBuilder(new TopologyConfig(new StreamsConfig(config)));
        rollUp(settle(admit(builder)));
        return builder.build(config);
    }

    private KStream<String, Admitted> admit(StreamsBuilder builder) {
        var admissions = builder.stream(
                        Topics.RECORD,
                        Consumed.with(Serdes.ByteArray(), Serdes.ByteArray()).withName("record"))
                .process(Admit.supplier(registry, committed, settings.interval()), Named.as("admit"));
        admissions
                .filter((_, admission) -> admission instanceof Rejected, Named.as("rejected"))
                .mapValues(IndicatorTopology::bytes, Named.as("rejected-bytes"))
                .to(
                        Topics.REJECTED_REPORTS,
                        Produced.with(Serdes.String(), Serdes.Bytes()).withName("rejected-reports"));
        return admissions
                .filter((_, admission) -> admission instanceof Admitted, Named.as("admitted"))
                .mapValues(Admitted.class::cast, Named.as("admitted-only"))
                .repartition(through("by-facility", ADMITTED, new ToTasks<>(IndicatorTopology::owner)));
    }

    private KStream<String, Facts> settle(KStream<String, Admitted> admitted) {
        return admitted.process(
                        Settle.supplier(contributions, settings.tasks(), settings.interval()), Named.as("settle"))
                .repartition(through("by-province", FACTS, new ToTasks<>((_, facts) -> owner(facts))));
    }

    private void rollUp(KStream<String, Facts> facts) {
        facts.process(RollUp.supplier(contributions, settings.tasks(), settings.interval()), Named.as("roll-up"))
                .to(
                        settings.generation().areaValuesTopic(),
                        Produced.with(Serdes.String(), ROLLED)
                                .withName("area-values")
                                .withStreamPartitioner(new ToTasks<>(IndicatorTopology::owner)));
    }

    private <V> Repartitioned<String, V> through(
            String name, Serde<V> serde, StreamPartitioner<String, V> partitioner) {
        return Repartitioned.<String, V>as(name)
                .withKeySerde(Serdes.String())
                .withValueSerde(serde)
                .withNumberOfPartitions(settings.tasks())
                .withStreamPartitioner(partitioner);
    }

    private static @Nullable Bytes bytes(Admission admission) {
        return ((Rejected) admission).bytes();
    }

    private static @Nullable String owner(String key, Admitted admitted) {
        return switch (admitted) {
            case Admitted.OfReport _, Admitted.OfFacility _ -> key;
            case Admitted.OfArea _, Progress _ -> null;
        };
    }

    private static @Nullable String owner(Facts facts) {
        return switch (facts) {
            case Facts.OfFacility(var province, var _) -> province;
            case Facts.OfCommune(var commune, var _) -> commune;
            case Facts.OfMember(var commune, var _) -> commune;
            case Progress _ -> null;
        };
    }

    private static @Nullable String owner(String key, Rolled rolled) {
        return switch (rolled) {
            case Rolled.Document _ -> key;
            case Progress _ -> null;
        };
    }
}

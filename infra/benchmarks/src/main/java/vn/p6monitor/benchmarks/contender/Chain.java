package vn.p6monitor.benchmarks.contender;

import java.util.List;
import java.util.Properties;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Grouped;
import org.apache.kafka.streams.kstream.KTable;
import org.apache.kafka.streams.kstream.KeyValueMapper;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.state.KeyValueStore;
import vn.p6monitor.benchmarks.contender.ChainContribution.Said;
import vn.p6monitor.schemas.area.Areas;
import vn.p6monitor.schemas.area.BoundarySet;
import vn.p6monitor.schemas.catalogue.Catalogue;
import vn.p6monitor.schemas.facility.Facility;
import vn.p6monitor.schemas.index.AreaValuesDocument;
import vn.p6monitor.schemas.index.Generation;
import vn.p6monitor.schemas.index.Sums;
import vn.p6monitor.schemas.topic.Topics;
import vn.p6monitor.streams.ProcessorSettings;
import vn.p6monitor.streams.contribute.Contributions;

/// The same sums in the plain way: a chain of tables in which every change is taken away as it was and added as it is.
///
/// ```
/// reports ─▶ by-report ─▶ by-facility ─┐
/// facilities ──────────────────────────┴▶ contributions ─▶ communes ─▶ districts ─▶ provinces ─▶ nation  (2021)
///                                                      └─▶ communes ──────────────▶ provinces ─▶ nation  (2025)
/// ```
///
/// Each chain of areas is there by kind, and once more for all kinds together. A competent author would do three things
/// for it, so they are done: all numbers of an area travel as one, each level is made of the next smaller one, where
/// the caches have combined much already, and the caches are large. The areas are read before it starts, and a commune
/// that every area has by itself is not counted, but added by who reads.
final class Chain implements Streaming.Application {
    private static final long CACHE_BYTES = 256L << 20;

    private final Contributions contributions = new Contributions(Catalogue.standard());

    @Override
    public Topology topology(Generation generation, ProcessorSettings settings, Properties config) {
        config.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, CACHE_BYTES);
        var builder = new StreamsBuilder(new TopologyConfig(new StreamsConfig(config)));
        var events = new ChainEvents(settings);
        var facilities = contributions(facilities(builder, events), reports(builder, events), events.readAreas());
        var output = generation.areaValuesTopic();
        for (var set : BoundarySet.values()) {
            var byKind = communes(facilities, set);
            var ofAllKinds = sum(byKind, set + "-commune-all", (key, row) -> KeyValue.pair(ofAllKinds(key), row));
            rollUp(byKind, set, "", output);
            rollUp(ofAllKinds, set, "-all", output);
        }
        return builder.build(config);
    }

    private static KTable<String, Facility> facilities(StreamsBuilder builder, ChainEvents events) {
        return builder.stream(
                        Topics.FACILITIES,
                        Consumed.with(Serdes.String(), Serdes.ByteArray()).withName("facilities"))
                .flatMapValues(events::facility, Named.as("registrations"))
                .groupByKey(Grouped.with("by-code", Serdes.String(), ChainEvents.FACILITY))
                .reduce(ChainEvents::later, Named.as("register"), store("register", ChainEvents.FACILITY));
    }

    private static KTable<String, Versions> reports(StreamsBuilder builder, ChainEvents events) {
        return builder.stream(
                        Topics.INGESTED_REPORTS,
                        Consumed.with(Serdes.String(), Serdes.ByteArray()).withName("reports"))
                .flatMap(events::version, Named.as("versions"))
                .groupByKey(Grouped.with("by-report", Serdes.String(), Versions.ONE))
                .aggregate(
                        () -> Versions.NONE,
                        (_, version, known) -> known.plus(version),
                        Named.as("reports-versions"),
                        store("versions", Versions.SERDE))
                .groupBy(Chain::ofFacility, Grouped.with("by-facility", Serdes.String(), Versions.SERDE))
                .aggregate(
                        () -> Versions.NONE,
                        (_, report, all) -> all.plus(report),
                        (_, report, all) -> all.minus(report),
                        Named.as("facilities-reports"),
                        store("facility-reports", Versions.SERDE));
    }

    private KTable<String, ChainContribution> contributions(
            KTable<String, Facility> facilities, KTable<String, Versions> reports, Areas areas) {
        return facilities
                .leftJoin(reports, Said::of, Named.as("said"))
                .mapValues(
                        said -> ChainContribution.of(said, contributions, areas),
                        Named.as("contribute"),
                        store("contributions", ChainContribution.SERDE));
    }

    private static KTable<String, Row> communes(KTable<String, ChainContribution> facilities, BoundarySet set) {
        var placed =
                facilities.filter((_, contribution) -> !contribution.in(set).isEmpty(), Named.as(set + "-placed"));
        return sum(placed, set + "-commune", (_, contribution) -> inCommune(set, contribution));
    }

    /// Sends what the communes add up to, and what all greater areas do.
    private void rollUp(KTable<String, Row> communes, BoundarySet set, String suffix, String output) {
        var smaller = communes.mapValues(this::withCommune, Named.as(set + "-commune-whole" + suffix));
        send(smaller, set + "-commune" + suffix, output);
        var levels =
                set == BoundarySet.SET_2021 ? List.of("district", "province", "nation") : List.of("province", "nation");
        for (var level : levels) {
            var name = set + "-" + level + suffix;
            smaller = sum(smaller, name, Chain::inNextGreater);
            send(smaller, name, output);
        }
    }

    /// A commune as a unit of its own beside those in it.
    private Row withCommune(Row row) {
        return new Row(row.above(), row.units().plus(contributions.ofCommune(row.members())), Sums.NONE);
    }

    private static void send(KTable<String, Row> table, String name, String output) {
        table.toStream(Named.as(name + "-changes"))
                .to(output, Produced.with(Serdes.String(), Row.SERDE).withName(name + "-values"));
    }

    private static <V> KTable<String, Row> sum(
            KTable<String, V> table, String name, KeyValueMapper<String, V, KeyValue<String, Row>> summand) {
        return table.groupBy(summand, Grouped.with(name, Serdes.String(), Row.SERDE))
                .aggregate(
                        () -> Row.NOTHING,
                        (_, row, total) -> total.plus(row),
                        (_, row, total) -> total.minus(row),
                        Named.as(name + "-totals"),
                        store(name + "-sums", Row.SERDE));
    }

    private static <V> Materialized<String, V, KeyValueStore<Bytes, byte[]>> store(String name, Serde<V> serde) {
        return Materialized.<String, V, KeyValueStore<Bytes, byte[]>>as(name)
                .withKeySerde(Serdes.String())
                .withValueSerde(serde);
    }

    private static KeyValue<String, Versions> ofFacility(String report, Versions versions) {
        return KeyValue.pair(report.substring(0, report.indexOf('/')), versions);
    }

    private static KeyValue<String, Row> inCommune(BoundarySet set, ChainContribution contribution) {
        var path = contribution.in(set);
        var row = new Row(path.subList(1, path.size()), contribution.units(), contribution.members());
        return KeyValue.pair(set.code() + '/' + path.getFirst() + '/' + contribution.kind(), row);
    }

    private static KeyValue<String, Row> inNextGreater(String key, Row row) {
        var set = key.substring(0, key.indexOf('/'));
        var kind = key.substring(key.lastIndexOf('/') + 1);
        return KeyValue.pair(set + '/' + row.above().getFirst() + '/' + kind, row.up());
    }

    private static String ofAllKinds(String key) {
        return key.substring(0, key.lastIndexOf('/') + 1) + AreaValuesDocument.ALL_KINDS;
    }
}

package vn.p6monitor.benchmarks.contender;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.utils.Bytes;
import vn.p6monitor.schemas.report.Report;
import vn.p6monitor.streams.flow.PackedReader;
import vn.p6monitor.streams.flow.PackedSerde;
import vn.p6monitor.streams.flow.PackedWriter;
import vn.p6monitor.streams.flow.Version;

/// Different versions of one report, or of all of a facility, by their hashes.
record Versions(Map<Bytes, Version> byHash) {
    static final Versions NONE = new Versions(Map.of());
    static final Serde<Versions> SERDE = PackedSerde.of(Versions::toBytes, Versions::fromBytes);
    static final Serde<Version> ONE = PackedSerde.of(Version::toBytes, Version::fromBytes);

    Versions plus(Version version) {
        if (byHash.containsKey(version.hash())) return this;
        var more = new LinkedHashMap<>(byHash);
        more.put(version.hash(), version);
        return new Versions(more);
    }

    Versions plus(Versions others) {
        var more = new LinkedHashMap<>(byHash);
        more.putAll(others.byHash);
        return new Versions(more);
    }

    Versions minus(Versions others) {
        var fewer = new LinkedHashMap<>(byHash);
        fewer.keySet().removeAll(others.byHash.keySet());
        return new Versions(fewer);
    }

    List<Report> reports() {
        return byHash.values().stream().map(Version::report).toList();
    }

    private byte[] toBytes() {
        var out = new PackedWriter();
        for (var version : byHash.values()) out.bytes(version.toBytes());
        return out.toBytes();
    }

    private static Versions fromBytes(byte[] bytes) {
        var in = new PackedReader(bytes);
        var read = new ArrayList<Version>();
        while (in.hasMore()) read.add(Version.fromBytes(in.bytes()));
        var byHash = new LinkedHashMap<Bytes, Version>();
        for (var version : read) byHash.put(version.hash(), version);
        return new Versions(byHash);
    }
}

package vn.p6monitor.benchmarks.contender;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.serialization.Serde;
import vn.p6monitor.schemas.index.Sums;
import vn.p6monitor.streams.flow.PackedReader;
import vn.p6monitor.streams.flow.PackedSerde;
import vn.p6monitor.streams.flow.PackedWriter;

/// What an area and kind adds up to in the chain, or one facility adds to it.
///
/// @param above the codes of the areas that hold it, the next greater first
/// @param units what units add that are facilities or sites
/// @param members what a commune's facilities have done that counts for it; nothing in the areas above
public record Row(List<String> above, Sums units, Sums members) {
    static final Row NOTHING = new Row(List.of(), Sums.NONE, Sums.NONE);

    /// For rows and for their changes.
    public static final Serde<Row> SERDE = PackedSerde.of(Row::toBytes, Row::fromBytes);

    public Row {
        above = List.copyOf(above);
    }

    Row plus(Row other) {
        return new Row(other.above, units.plus(other.units), members.plus(other.members));
    }

    Row minus(Row other) {
        return new Row(other.above, units.minus(other.units), members.minus(other.members));
    }

    /// What the next greater area, which is the first above, adds up of it.
    Row up() {
        return new Row(above.subList(1, above.size()), units, members);
    }

    private byte[] toBytes() {
        var out = new PackedWriter().unsigned(above.size());
        above.forEach(out::text);
        return out.bytes(units.toBytes()).bytes(members.toBytes()).toBytes();
    }

    private static Row fromBytes(byte[] bytes) {
        var in = new PackedReader(bytes);
        int size = in.size();
        var above = new ArrayList<String>(size);
        for (int i = 0; i < size; i++) above.add(in.text());
        var units = Sums.fromBytes(in.bytes());
        return new Row(above, units, Sums.fromBytes(in.bytes()));
    }
}

package vn.p6monitor.streams.flow;

import java.util.ArrayList;
import java.util.List;
import vn.p6monitor.schemas.area.AreaLevel;
import vn.p6monitor.schemas.area.BoundarySet;
import vn.p6monitor.schemas.index.AreaValuesDocument;
import vn.p6monitor.schemas.index.Sums;

/// What leaves the roll-up: the sums of areas, what is to be looked at of facilities, and progress behind them.
public sealed interface Rolled permits Rolled.Document, Progress {
    /// What is brought into the index, in place of any lesser version of it.
    sealed interface Document extends Rolled permits AreaValues, Flags {
        /// The key of its record, which all its versions share.
        String recordKey();

        long version();
    }

    /// The row that sums belong to.
    ///
    /// @param kind a facility kind, or `*`
    /// @param part the task that summed it: a row is the sum of its parts
    record RowKey(BoundarySet boundaries, String area, String kind, int part) {
        @Override
        public String toString() {
            return AreaValuesDocument.id(boundaries.code(), area, kind, part);
        }

        /// Reads what `toString` writes.
        public static RowKey parse(String text) {
            var parts = text.split("/", 4);
            return new RowKey(
                    BoundarySet.parse(parts[0]).orElseThrow(), parts[1], parts[2], Integer.parseInt(parts[3]));
        }
    }

    /// All sums of a part of a row, in place of those of any lesser version.
    record AreaValues(RowKey key, AreaLevel level, List<String> ancestors, long version, Sums sums)
            implements Document {
        public AreaValues {
            ancestors = List.copyOf(ancestors);
        }

        @Override
        public String recordKey() {
            return key.toString();
        }
    }

    /// All flags of a facility, as one task knows it, in place of those of any lesser version.
    ///
    /// @param part the task: while a facility moves to another one, the flags of the former are empty
    record Flags(String facility, int part, long version, Flagged flagged) implements Document {
        @Override
        public String recordKey() {
            return "flags/" + facility + '/' + part;
        }
    }

    static byte[] pack(Rolled rolled) {
        return switch (rolled) {
            case AreaValues(var key, var level, var ancestors, var version, var sums) -> {
                var out = new PackedWriter()
                        .unsigned(0)
                        .text(key.toString())
                        .text(level.name())
                        .unsigned(ancestors.size());
                ancestors.forEach(out::text);
                yield out.unsigned(version).bytes(sums.toBytes()).toBytes();
            }
            case Flags(var facility, var part, var version, var flagged) ->
                new PackedWriter()
                        .unsigned(2)
                        .text(facility)
                        .unsigned(part)
                        .unsigned(version)
                        .bytes(flagged.toBytes())
                        .toBytes();
            case Progress progress ->
                new PackedWriter().unsigned(1).bytes(progress.toBytes()).toBytes();
        };
    }

    static Rolled unpack(byte[] bytes) {
        var in = new PackedReader(bytes);
        int sort = in.size();
        return switch (sort) {
            case 0 -> {
                var key = RowKey.parse(in.text());
                var level = AreaLevel.valueOf(in.text());
                int size = in.size();
                var ancestors = new ArrayList<String>(size);
                for (int i = 0; i < size; i++) ancestors.add(in.text());
                yield new AreaValues(key, level, ancestors, in.unsigned(), Sums.fromBytes(in.bytes()));
            }
            case 1 -> Progress.fromBytes(in.bytes());
            case 2 -> new Flags(in.text(), in.size(), in.unsigned(), Flagged.fromBytes(in.bytes()));
            default -> throw new IllegalStateException("nothing rolled up is of sort " + sort);
        };
    }
}

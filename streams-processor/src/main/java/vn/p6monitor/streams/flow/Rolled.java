package vn.p6monitor.streams.flow;

import java.util.ArrayList;
import java.util.List;
import vn.p6monitor.schemas.area.AreaLevel;
import vn.p6monitor.schemas.area.BoundarySet;
import vn.p6monitor.schemas.index.AreaValuesDocument;
import vn.p6monitor.schemas.index.Sums;

/// What leaves the roll-up: the sums of areas, and progress behind them.
public sealed interface Rolled permits Rolled.AreaValues, Rolled.Part, Progress {
    /// The row that sums belong to.
    ///
    /// @param kind a facility kind, or `*`
    record RowKey(BoundarySet boundaries, String area, String kind) {
        @Override
        public String toString() {
            return AreaValuesDocument.id(boundaries.code(), area, kind);
        }

        /// Reads what `toString` writes.
        public static RowKey parse(String text) {
            var parts = text.split("/", 3);
            return new RowKey(BoundarySet.parse(parts[0]).orElseThrow(), parts[1], parts[2]);
        }
    }

    /// All sums of a row, in place of those of any lesser version.
    record AreaValues(RowKey key, AreaLevel level, List<String> ancestors, long version, Sums sums) implements Rolled {
        public AreaValues {
            ancestors = List.copyOf(ancestors);
        }
    }

    /// One task's part of a row that several tasks make together, in place of its part before.
    record Part(RowKey key, int task, Sums sums) implements Rolled {}

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
            case Part(var key, var task, var sums) ->
                new PackedWriter()
                        .unsigned(1)
                        .text(key.toString())
                        .unsigned(task)
                        .bytes(sums.toBytes())
                        .toBytes();
            case Progress progress ->
                new PackedWriter().unsigned(2).bytes(progress.toBytes()).toBytes();
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
            case 1 -> new Part(RowKey.parse(in.text()), in.size(), Sums.fromBytes(in.bytes()));
            case 2 -> Progress.fromBytes(in.bytes());
            default -> throw new IllegalStateException("nothing rolled up is of sort " + sort);
        };
    }
}

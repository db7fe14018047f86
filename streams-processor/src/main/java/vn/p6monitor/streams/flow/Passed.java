package vn.p6monitor.streams.flow;

import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;

/// How far into each input partition something reaches: the offset before which every record has been passed on.
///
/// A partition that is not named has not been passed at all.
public record Passed(SortedMap<String, Long> offsets) {
    public static final Passed NOTHING = new Passed(new TreeMap<>());

    public Passed {
        offsets = new TreeMap<>(offsets);
    }

    /// As far as either reaches.
    public Passed furthest(Passed other) {
        var merged = new TreeMap<>(offsets);
        other.offsets.forEach((partition, offset) -> merged.merge(partition, offset, Math::max));
        return new Passed(merged);
    }

    /// As far as all of several reach.
    public static Passed common(Collection<Passed> several) {
        return several.stream().reduce(Passed::nearest).orElse(NOTHING);
    }

    private Passed nearest(Passed other) {
        var common = new TreeMap<String, Long>();
        offsets.forEach((partition, offset) -> {
            var theirs = other.offsets.get(partition);
            if (theirs != null) common.put(partition, Math.min(offset, theirs));
        });
        return new Passed(common);
    }

    void write(PackedWriter out) {
        out.unsigned(offsets.size());
        offsets.forEach((partition, offset) -> out.text(partition).unsigned(offset));
    }

    static Passed read(PackedReader in) {
        var offsets = new TreeMap<String, Long>();
        int size = in.size();
        for (int i = 0; i < size; i++) {
            var partition = in.text();
            offsets.put(partition, in.unsigned());
        }
        return new Passed(offsets);
    }
}

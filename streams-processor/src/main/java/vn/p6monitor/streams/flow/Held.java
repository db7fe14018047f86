package vn.p6monitor.streams.flow;

import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.p6monitor.schemas.index.Generation;

/// How many versions of one facility's reports wait for the register, by who sent them.
///
/// @param bySender each more than none; a sender is a province's code of 2025, or `DOOR`
public record Held(SortedMap<String, Integer> bySender) {
    public static final Held NOTHING = new Held(new TreeMap<>());

    /// The store of what is held, by facility; those that hold nothing are not in it.
    public static final String STORE = "held";

    /// The sender of all that came by the door.
    public static final String DOOR = "ingest";

    public Held {
        bySender = new TreeMap<>(bySender);
    }

    /// The topic that Kafka Streams keeps of a generation's store.
    public static String changelog(Generation generation) {
        return generation.applicationId() + '-' + STORE + "-changelog";
    }

    /// All of some versions.
    public static Held of(List<Version> versions) {
        return of(versions, List.of());
    }

    /// Those of some versions that are not among the admitted ones.
    public static Held of(List<Version> versions, Collection<List<Version>> admitted) {
        if (versions.size() == admitted.stream().mapToInt(List::size).sum()) return NOTHING;
        var held = new TreeMap<String, Integer>();
        versions.forEach(version -> held.merge(sender(version), 1, Integer::sum));
        admitted.forEach(some -> some.forEach(version -> held.merge(sender(version), -1, Integer::sum)));
        held.values().removeIf(count -> count == 0);
        return new Held(held);
    }

    private static String sender(Version version) {
        return version.province() == null ? DOOR : version.province();
    }

    public boolean isNothing() {
        return bySender.isEmpty();
    }

    public byte[] toBytes() {
        var out = new PackedWriter().unsigned(bySender.size());
        bySender.forEach((sender, count) -> out.text(sender).unsigned(count));
        return out.toBytes();
    }

    public static Held fromBytes(byte[] bytes) {
        var in = new PackedReader(bytes);
        var bySender = new TreeMap<String, Integer>();
        for (int left = in.size(); left > 0; left--) bySender.put(in.text(), in.size());
        return new Held(bySender);
    }
}

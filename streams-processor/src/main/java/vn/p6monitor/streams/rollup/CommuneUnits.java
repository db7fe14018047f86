package vn.p6monitor.streams.rollup;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import vn.p6monitor.schemas.index.AreaValuesDocument;
import vn.p6monitor.schemas.index.Sums;
import vn.p6monitor.streams.contribute.Contributions;
import vn.p6monitor.streams.flow.Facts.Member;
import vn.p6monitor.streams.flow.Facts.Places;

/// Communes as units of their own: where each lies, and what any facility in it has done.
///
/// Both are kept; what a commune adds to its areas is derived from them.
final class CommuneUnits {
    /// Those who are changed by what communes add.
    @FunctionalInterface
    interface Listener {
        /// @param kind a facility kind, or `*`
        /// @param joining 1 for a commune that comes to these places, -1 for one that leaves them, else 0
        void changed(Places places, String kind, int joining, Sums difference);
    }

    /// What the facilities of one kind, or all, add up to.
    private record Together(int members, Sums sums) {
        static final Together NOBODY = new Together(0, Sums.NONE);

        Together plus(Member member) {
            return new Together(members + 1, sums.plus(member.sums()));
        }

        Together minus(Member member) {
            return new Together(members - 1, sums.minus(member.sums()));
        }
    }

    private final KeyValueStore<String, Places> places;
    private final KeyValueStore<String, Member> members;
    private final Contributions contributions;
    private final Listener listener;
    private final Map<String, Map<String, Together>> together = new HashMap<>();

    /// @param places by commune
    /// @param members by commune and facility
    CommuneUnits(
            KeyValueStore<String, Places> places,
            KeyValueStore<String, Member> members,
            Contributions contributions,
            Listener listener) {
        this.places = places;
        this.members = members;
        this.contributions = contributions;
        this.listener = listener;
        try (var all = members.all()) {
            all.forEachRemaining(entry -> join(entry.key.substring(0, entry.key.indexOf('|')), entry.value));
        }
        try (var all = places.all()) {
            all.forEachRemaining(
                    entry -> added(entry.key).forEach((kind, sums) -> listener.changed(entry.value, kind, 1, sums)));
        }
    }

    /// Puts a commune in its place, or takes it out of where it was.
    void place(String commune, @Nullable Places now) {
        var before = places.get(commune);
        if (Objects.equals(before, now)) return;
        if (now == null) places.delete(commune);
        else places.put(commune, now);
        var added = added(commune);
        if (before != null) added.forEach((kind, sums) -> listener.changed(before, kind, -1, Sums.NONE.minus(sums)));
        if (now != null) added.forEach((kind, sums) -> listener.changed(now, kind, 1, sums));
    }

    /// Takes what a facility has done in place of what it had done before.
    void replace(String commune, String facility, @Nullable Member now) {
        var key = commune + '|' + facility;
        var before = members.get(key);
        if (Objects.equals(before, now)) return;
        if (now == null) members.delete(key);
        else members.put(key, now);
        var addedBefore = added(commune);
        if (before != null) leave(commune, before);
        if (now != null) join(commune, now);
        var where = places.get(commune);
        if (where != null) tell(where, addedBefore, added(commune));
    }

    private void tell(Places where, Map<String, Sums> before, Map<String, Sums> now) {
        var kinds = new HashSet<>(before.keySet());
        kinds.addAll(now.keySet());
        for (var kind : kinds) {
            var difference = now.getOrDefault(kind, Sums.NONE).minus(before.getOrDefault(kind, Sums.NONE));
            int joining = Boolean.compare(now.containsKey(kind), before.containsKey(kind));
            if (joining != 0 || !difference.isEmpty()) listener.changed(where, kind, joining, difference);
        }
    }

    /// What a commune adds, by kind: for all kinds together it counts as a commune, whoever is in it.
    private Map<String, Sums> added(String commune) {
        var added = new HashMap<String, Sums>();
        together.getOrDefault(commune, Map.of())
                .forEach((kind, facilities) -> added.put(kind, contributions.ofCommune(facilities.sums())));
        added.merge(AreaValuesDocument.ALL_KINDS, contributions.ofCommune(), Sums::plus);
        return added;
    }

    private void join(String commune, Member member) {
        var byKind = together.computeIfAbsent(commune, _ -> new HashMap<>());
        for (var kind : RollUp.kinds(member.kind())) {
            byKind.put(kind, byKind.getOrDefault(kind, Together.NOBODY).plus(member));
        }
    }

    private void leave(String commune, Member member) {
        var byKind = Objects.requireNonNull(together.get(commune));
        for (var kind : RollUp.kinds(member.kind())) {
            byKind.computeIfPresent(
                    kind, (_, facilities) -> facilities.members() == 1 ? null : facilities.minus(member));
        }
    }
}

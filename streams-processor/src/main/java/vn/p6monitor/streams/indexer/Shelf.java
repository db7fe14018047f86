package vn.p6monitor.streams.indexer;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import vn.p6monitor.schemas.index.Generation;

/// Which indices there are, and which aliases lead to each.
///
/// @param aliases by the names of the indices
public record Shelf(Map<String, Set<String>> aliases) {
    public Shelf {
        aliases = Map.copyOf(aliases);
    }

    /// The generation that readers are led to, by one alias at least.
    public Optional<Generation> shown() {
        return present().stream()
                .filter(generation -> Generation.ALIASES.stream().anyMatch(alias -> leads(alias, generation)))
                .reduce((_, newer) -> newer);
    }

    /// Whether every alias leads to a generation, and to no other.
    public boolean isShownWhole(Generation generation) {
        return Generation.ALIASES.stream()
                .allMatch(alias ->
                        leads(alias, generation) && indicesBehind(alias).size() == 1);
    }

    /// The indices that an alias leads to.
    public SortedSet<String> indicesBehind(String alias) {
        var indices = new TreeSet<String>();
        aliases.forEach((index, names) -> {
            if (names.contains(alias)) indices.add(index);
        });
        return indices;
    }

    /// The generations of which any index is there, the oldest first.
    public SortedSet<Generation> present() {
        var present = new TreeSet<Generation>();
        aliases.keySet().forEach(index -> Generation.ofIndex(index).ifPresent(present::add));
        return present;
    }

    /// Whether all indices of a generation are there.
    public boolean isWhole(Generation generation) {
        return Generation.ALIASES.stream().allMatch(alias -> aliases.containsKey(generation.index(alias)));
    }

    private boolean leads(String alias, Generation generation) {
        return aliases.getOrDefault(generation.index(alias), Set.of()).contains(alias);
    }
}

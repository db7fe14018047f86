package vn.p6monitor.schemas.generation;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import vn.p6monitor.schemas.index.Generation;

/// What was asked for in the topic of generations, up to some record, and what follows from it.
///
/// @param wanted the generation to compute, the last one that was asked for with effect
/// @param chosen whether the ministry has chosen a catalogue, so that those of releases no longer count
/// @param released texts of the catalogues that releases have asked for
public record GenerationLog(Optional<Wanted> wanted, boolean chosen, Set<String> released) {
    public static final GenerationLog EMPTY = new GenerationLog(Optional.empty(), false, Set.of());

    /// A generation, and the text of the catalogue to compute it with.
    public record Wanted(Generation generation, String catalogue) {}

    public GenerationLog {
        released = Set.copyOf(released);
    }

    /// The log with one more record.
    public GenerationLog plus(long offset, GenerationRequest request) {
        var generation = generation(offset);
        return switch (request.reason()) {
            case RELEASE -> {
                var text = request.catalogue();
                if (text == null || !lacks(text)) yield this;
                var texts = new HashSet<>(released);
                texts.add(text);
                yield new GenerationLog(Optional.of(new Wanted(generation, text)), false, texts);
            }
            case CATALOGUE -> {
                var text = request.catalogue();
                if (text == null) yield this;
                yield new GenerationLog(Optional.of(new Wanted(generation, text)), true, released);
            }
            case REBUILD ->
                new GenerationLog(
                        wanted.map(Wanted::catalogue).map(text -> new Wanted(generation, text)), chosen, released);
        };
    }

    /// Whether a release with this catalogue has to ask for it: it is the first, and the ministry has chosen none.
    public boolean lacks(String releasesCatalogue) {
        return !chosen && !released.contains(releasesCatalogue);
    }

    /// The generation that the record at an offset asks for.
    public static Generation generation(long offset) {
        return Generation.numbered(Math.toIntExact(offset + 1));
    }
}

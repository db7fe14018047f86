package vn.p6monitor.schemas.generation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.p6monitor.schemas.index.Generation;

/// What was asked for in the topic of generations, up to some record, and what follows from it.
///
/// @param asked the generations that were asked for with effect, in their order
/// @param chosen whether the ministry has chosen a catalogue, so that those of releases no longer count
/// @param released texts of the catalogues that releases have asked for
public record GenerationLog(List<Asked> asked, boolean chosen, Set<String> released) {
    public static final GenerationLog EMPTY = new GenerationLog(List.of(), false, Set.of());

    /// A generation, and the text of the catalogue to compute it with.
    public record Asked(Generation generation, String catalogue) {}

    public GenerationLog {
        asked = List.copyOf(asked);
        released = Set.copyOf(released);
    }

    /// The log with one more record.
    public GenerationLog plus(long offset, GenerationRequest request) {
        var generation = generation(offset);
        var text = request.catalogue();
        return switch (request.reason()) {
            case RELEASE -> text == null || !lacks(text) ? this : plus(new Asked(generation, text), false);
            case CATALOGUE -> text == null ? this : plus(new Asked(generation, text), true);
            case REBUILD ->
                wanted().map(last -> plus(new Asked(generation, last.catalogue()), chosen))
                        .orElse(this);
        };
    }

    private GenerationLog plus(Asked last, boolean chosenNow) {
        var all = new ArrayList<>(asked);
        all.add(last);
        var texts = new HashSet<>(released);
        if (!chosenNow) texts.add(last.catalogue());
        return new GenerationLog(all, chosenNow, texts);
    }

    /// The generation to compute: the last one that was asked for with effect.
    public Optional<Asked> wanted() {
        return asked.isEmpty() ? Optional.empty() : Optional.of(asked.getLast());
    }

    /// The text of the catalogue that a generation is computed with, if it was asked for.
    public Optional<String> catalogue(Generation generation) {
        return asked.stream()
                .filter(one -> one.generation().equals(generation))
                .map(Asked::catalogue)
                .findFirst();
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

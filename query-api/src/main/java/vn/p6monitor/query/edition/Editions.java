package vn.p6monitor.query.edition;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.p6monitor.query.problem.ProblemCode;
import vn.p6monitor.query.problem.ProblemException;
import vn.p6monitor.schemas.catalogue.Catalogue;
import vn.p6monitor.schemas.index.Generation;

/// Finds the edition that a request reads. Which one is in force is asked anew each time: a reader who was told that
/// a report counts must not be answered from an edition that was in force a moment ago.
@Component
public class Editions {
    private static final int MOST_ATTEMPTS = 3;

    private final EditionIndex index;
    private volatile @Nullable Edition last;

    Editions(EditionIndex index) {
        this.index = index;
    }

    /// The edition in force.
    ///
    /// @throws ProblemException while there is none
    public Edition inForce() {
        var generation = index.inForce().orElseThrow(Editions::none);
        var known = last;
        if (known != null && known.generation().equals(generation)) return known;
        var edition = find(generation).orElseThrow(Editions::none);
        last = edition;
        return edition;
    }

    /// Reads something of the edition in force, which still is when it has been read.
    ///
    /// @throws ProblemException while there is none that stays
    public <T> T read(Function<Edition, T> reading) {
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            var edition = inForce();
            var read = reading.apply(edition);
            if (index.inForce().equals(Optional.of(edition.generation()))) return read;
        }
        throw none();
    }

    /// The edition of a generation, if it is still there.
    public Optional<Edition> find(Generation generation) {
        return index.catalogue(generation).map(text -> Edition.of(generation, Catalogue.of(text)));
    }

    private static ProblemException none() {
        return ProblemException.of(ProblemCode.INDEX_UNAVAILABLE);
    }
}

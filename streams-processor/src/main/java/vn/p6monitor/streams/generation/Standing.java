package vn.p6monitor.streams.generation;

import java.util.Map;
import java.util.Optional;
import vn.p6monitor.schemas.index.Generation;
import vn.p6monitor.streams.bound.Holding;

/// How an instance stands, for people.
///
/// @param inForce what readers see
/// @param built the share of the record that is visible in each generation that is to be shown next, 0 to 1
/// @param holding what waits for the register in what readers see, and who is paused for it
/// @param works whether what readers see is computed here and shown
public record Standing(Optional<Generation> inForce, Map<Generation, Double> built, Holding holding, boolean works) {
    static final Standing BEFORE = new Standing(Optional.empty(), Map.of(), Holding.UNKNOWN, false);

    public Standing {
        built = Map.copyOf(built);
    }
}

package vn.p6monitor.query.edition;

import java.util.Optional;
import vn.p6monitor.schemas.index.Generation;

/// Where it is kept which generation is in force, and the catalogues.
public interface EditionIndex {
    /// The generation that all aliases lead to.
    Optional<Generation> inForce();

    /// The text of a generation's catalogue, for as long as the generation is there.
    Optional<String> catalogue(Generation generation);
}

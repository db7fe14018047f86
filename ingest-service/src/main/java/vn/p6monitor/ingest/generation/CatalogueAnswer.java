package vn.p6monitor.ingest.generation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.p6monitor.schemas.catalogue.Catalogue;
import vn.p6monitor.schemas.catalogue.CatalogueChanges;
import vn.p6monitor.schemas.index.Generation;

/// What becomes different with a catalogue, in the order of the API's fields.
///
/// @param version of the catalogue that was given
/// @param former version of the one that was asked for before
/// @param added codes of indicators, as `removed`
/// @param reordered whether the indicators that stay come in another order
/// @param generation that is computed now, absent where nothing was asked for
record CatalogueAnswer(
        String version,
        String former,
        List<String> added,
        List<String> removed,
        List<CatalogueChanges.Changed> changed,
        boolean reordered,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String generation) {
    static CatalogueAnswer of(Catalogue before, Catalogue after) {
        var changes = CatalogueChanges.between(before, after);
        return new CatalogueAnswer(
                after.version(),
                before.version(),
                changes.added(),
                changes.removed(),
                changes.changed(),
                changes.reordered(),
                null);
    }

    CatalogueAnswer with(Generation asked) {
        return new CatalogueAnswer(version, former, added, removed, changed, reordered, asked.name());
    }
}

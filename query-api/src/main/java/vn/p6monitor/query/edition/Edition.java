package vn.p6monitor.query.edition;

import vn.p6monitor.schemas.catalogue.Catalogue;
import vn.p6monitor.schemas.catalogue.Measures;
import vn.p6monitor.schemas.index.Generation;

/// One generation as readers see it: everything that an answer is made of comes from the same one.
public record Edition(Generation generation, Catalogue catalogue, Measures measures) {
    /// The header of an answer that names the generation that it was made of.
    public static final String HEADER = "P6-Generation";

    static Edition of(Generation generation, Catalogue catalogue) {
        return new Edition(generation, catalogue, new Measures(catalogue));
    }
}

package vn.p6monitor.schemas.index;

/// The catalogue that a generation is computed with.
///
/// @param version as the catalogue itself says
/// @param text the catalogue as it was given
public record CatalogueDocument(String version, String text) {
    /// The only document of its index.
    public static final String ID = "catalogue";
}

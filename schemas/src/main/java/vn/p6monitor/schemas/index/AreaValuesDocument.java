package vn.p6monitor.schemas.index;

import java.util.List;

/// All sums of one area and facility kind.
///
/// @param boundaries code of the boundary set
/// @param ancestors codes of the areas above, for `within`
/// @param kind a facility kind, or `*` for all of them together
/// @param sums the bytes of `Sums`, in Base64
public record AreaValuesDocument(
        String boundaries, String area, String level, List<String> ancestors, String kind, String sums) {
    /// Stands for all kinds together.
    public static final String ALL_KINDS = "*";

    public AreaValuesDocument {
        ancestors = List.copyOf(ancestors);
    }

    /// The document's id, which is also its record's key in Kafka.
    public static String id(String boundaries, String area, String kind) {
        return boundaries + '/' + area + '/' + kind;
    }
}

package vn.p6monitor.schemas.index;

import java.util.List;

/// What one task has summed of one area and facility kind: the parts of all tasks add up to it.
///
/// The areas below the nation have one part, but while an area is corrected into another province.
///
/// @param boundaries code of the boundary set
/// @param ancestors codes of the areas above, for `within`
/// @param kind a facility kind, or `*` for all of them together
/// @param part the task that summed it
/// @param sums the bytes of `Sums`, in Base64
public record AreaValuesDocument(
        String boundaries, String area, String level, List<String> ancestors, String kind, int part, String sums) {
    /// Stands for all kinds together.
    public static final String ALL_KINDS = "*";

    public AreaValuesDocument {
        ancestors = List.copyOf(ancestors);
    }

    /// The document's id, which is also its record's key in Kafka.
    public static String id(String boundaries, String area, String kind, int part) {
        return boundaries + '/' + area + '/' + kind + '/' + part;
    }
}

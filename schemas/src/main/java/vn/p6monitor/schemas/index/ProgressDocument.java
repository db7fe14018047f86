package vn.p6monitor.schemas.index;

import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// How far into its inputs everything reaches that readers see.
///
/// @param passed for each input partition (`p6.facilities-3`) the offset before which every record is visible
/// @param asOf when that was, by the indexer's clock, in milliseconds of the epoch
public record ProgressDocument(
        SortedMap<String, Long> passed, @Nullable Long asOf) {
    /// The only document of its index.
    public static final String ID = "visible";

    public ProgressDocument {
        passed = new TreeMap<>(passed);
    }

    /// The name of a partition in `passed`.
    public static String partition(String topic, int partition) {
        return topic + '-' + partition;
    }
}

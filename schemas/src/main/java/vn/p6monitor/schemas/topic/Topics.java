package vn.p6monitor.schemas.topic;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The topics that are the record: kept for ever, stamped with the broker's time of receipt.
public final class Topics {
    public static final String AREAS = "p6.areas";
    public static final String FACILITIES = "p6.facilities";

    /// What was refused on any way in: the bytes as they came, and in `Headers` the reasons.
    public static final String REJECTED_REPORTS = "p6.rejected-reports";

    /// The uploads to the door that have ended; see `vn.p6monitor.schemas.upload`.
    public static final String UPLOADS = "p6.uploads";

    /// What was asked to be computed; see `vn.p6monitor.schemas.generation`.
    public static final String GENERATIONS = "p6.generations";

    /// Written by the ingest-service alone.
    public static final String INGESTED_REPORTS = "p6.field-reports.ingest";

    /// Every topic of field reports: the ingest-service's and one for each province, `p6.field-reports.11`.
    public static final Pattern FIELD_REPORTS = Pattern.compile("p6\\.field-reports\\.(ingest|[0-9]{2})");

    /// Everything that the numbers are computed from.
    public static final Pattern RECORD = Pattern.compile("p6\\.areas|p6\\.facilities|" + FIELD_REPORTS);

    /// What the services of this release read and write; provinces' own topics are made when a province joins.
    public static final List<KeptTopic> ALL = List.of(
            // One partition: the order of areas is the same for everyone.
            new KeptTopic(AREAS, 1),
            new KeptTopic(FACILITIES, 4),
            // One partition: the offset names the generation.
            new KeptTopic(GENERATIONS, 1),
            new KeptTopic(INGESTED_REPORTS, 4),
            new KeptTopic(REJECTED_REPORTS, 4),
            new KeptTopic(UPLOADS, 4));

    private static final int PARTITIONS_OF_A_PROVINCE = 2;

    private Topics() {}

    /// The topic that a province's own system writes to.
    ///
    /// @param province its 2025 code, two digits
    public static KeptTopic ofProvince(String province) {
        var name = "p6.field-reports." + province;
        if (province(name) == null) throw new IllegalArgumentException("no code of a province: " + province);
        return new KeptTopic(name, PARTITIONS_OF_A_PROVINCE);
    }

    /// The code of the province whose own topic of field reports this is, absent for every other topic.
    public static @Nullable String province(String topic) {
        boolean isProvinces = FIELD_REPORTS.matcher(topic).matches() && !topic.equals(INGESTED_REPORTS);
        return isProvinces ? topic.substring(topic.lastIndexOf('.') + 1) : null;
    }

    /// The subject under which a topic's value schema is registered.
    public static String subject(String topic) {
        return FIELD_REPORTS.matcher(topic).matches() ? "p6.field-reports-value" : topic + "-value";
    }
}

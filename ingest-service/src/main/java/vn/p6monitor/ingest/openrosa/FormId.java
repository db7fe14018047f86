package vn.p6monitor.ingest.openrosa;

import java.util.Optional;
import vn.p6monitor.schemas.report.Section;
import vn.p6monitor.schemas.report.Sections;

/// What forms are called: `p6-` and the section, so that phones which report elsewhere too tell them apart.
final class FormId {
    private static final String PREFIX = "p6-";

    private FormId() {}

    static String of(Section section) {
        return PREFIX + section.name();
    }

    static Optional<Section> section(String id) {
        return id.startsWith(PREFIX) ? Sections.named(id.substring(PREFIX.length())) : Optional.empty();
    }
}

package vn.p6monitor.endtoend;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/// Reports beyond those of the sample.
final class Reports {
    private Reports() {}

    /// A further report of a facility and its main site, which takes the place of any that was submitted before it.
    static String state(String facility, String section, String month, Instant submittedAt, String data) {
        var reportId =
                UUID.nameUUIDFromBytes((facility + section + month + submittedAt).getBytes(StandardCharsets.UTF_8));
        return """
                {"reportId":"%s","facility":"%s","section":"%s","period":"%s","submittedAt":"%s","data":%s}""".formatted(reportId, facility, section, month, submittedAt, data);
    }
}

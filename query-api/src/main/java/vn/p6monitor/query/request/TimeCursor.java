package vn.p6monitor.query.request;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import vn.p6monitor.query.problem.ProblemCode;
import vn.p6monitor.query.problem.ProblemException;

/// A place in a list whose latest entries come first, as readers carry it from page to page.
///
/// @param time of the last entry shown, in milliseconds of the epoch
/// @param id of that entry
public record TimeCursor(long time, String id) {
    /// A text that means nothing to readers.
    ///
    /// @param question that it leads through, and no other
    public String write(Object question) {
        var text = String.join("|", fingerprint(question), Long.toString(time), id);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /// The place that the parameter `cursor` names.
    ///
    /// @throws ProblemException for a cursor that was not written for this question
    public static Optional<TimeCursor> read(Parameters parameters, Object question) {
        return parameters.one("cursor").map(cursor -> {
            try {
                var text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
                var parts = text.split("\\|", 3);
                if (parts.length == 3 && parts[0].equals(fingerprint(question))) {
                    return new TimeCursor(Long.parseLong(parts[1]), parts[2]);
                }
            } catch (IllegalArgumentException _) {
                // None of ours, as one for another question.
            }
            throw ProblemException.in("cursor", ProblemCode.MALFORMED_CURSOR);
        });
    }

    private static String fingerprint(Object question) {
        return Integer.toHexString(question.toString().hashCode());
    }
}

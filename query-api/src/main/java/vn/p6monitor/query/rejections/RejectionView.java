package vn.p6monitor.query.rejections;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.p6monitor.schemas.index.RejectionDocument;
import vn.p6monitor.schemas.problem.Problem;
import vn.p6monitor.schemas.problem.ProblemCode;

/// Something that was refused, in the order of the API's fields.
///
/// @param sort of what it was taken for: `report` or `facility`
/// @param refusedAt by the broker's clock
/// @param way code of the way in
/// @param upload id of the upload that brought it, absent for what came by Kafka
/// @param line or row of the upload, from 1; absent where there was only one
/// @param sender client id, absent for what came by Kafka
/// @param source `topic-partition@offset` of what came by Kafka
/// @param province 2025 code of the sender's or the facility's, absent where unknown
/// @param facility as far as it could be read
/// @param reportId as far as it could be read
/// @param reasons at least one
/// @param size of what was sent, in bytes
/// @param text what was sent, where that is a text; the beginning of a longer one
/// @param base64 what was sent, where it is no text; the beginning of something longer
public record RejectionView(
        String id,
        String sort,
        Instant refusedAt,
        String way,
        @Nullable String upload,
        @Nullable Long line,
        @Nullable String sender,
        @Nullable String source,
        @Nullable String province,
        @Nullable String facility,
        @Nullable String reportId,
        List<Reason> reasons,
        int size,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String text,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String base64) {
    /// One reason.
    ///
    /// @param code stable, as the sender was told it
    /// @param path of the field, empty where it is about the whole
    /// @param message what is wrong and what to do; what it spoke of is shown as `…`
    public record Reason(String code, String path, String message) {}

    public RejectionView {
        reasons = List.copyOf(reasons);
    }

    public static RejectionView of(RejectionDocument rejection, Locale language) {
        return new RejectionView(
                rejection.id(),
                rejection.sort(),
                Instant.ofEpochMilli(rejection.refusedAt()),
                rejection.way(),
                rejection.upload(),
                rejection.line(),
                rejection.sender(),
                rejection.source(),
                rejection.province(),
                rejection.facility(),
                rejection.reportId(),
                rejection.reasons().stream()
                        .map(reason -> new Reason(reason.code(), reason.path(), message(reason.code(), language)))
                        .toList(),
                rejection.size(),
                rejection.text(),
                rejection.base64());
    }

    static boolean isReason(String code) {
        return ProblemCode.parse(code).isPresent();
    }

    /// A code that this release does not know says itself.
    private static String message(String code, Locale language) {
        return ProblemCode.parse(code)
                .map(known -> Problem.messageOf(known, language))
                .orElse(code);
    }
}

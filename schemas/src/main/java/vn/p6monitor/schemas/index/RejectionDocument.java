package vn.p6monitor.schemas.index;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One thing that was sent and refused, with its reasons.
///
/// @param id the document's: where the record lies in the topic of rejected reports
/// @param sort of what it was taken for, `report` or `facility`
/// @param province the 2025 code of the province of whoever sent it, or of the facility; absent where unknown
/// @param facility as far as it could be read
/// @param reportId as far as it could be read
/// @param way the code of the `Way` that it came
/// @param upload that brought it, absent where it came by a province's own topic
/// @param sender client id of who sent it, absent where it came by a province's own topic
/// @param line of the upload, from 1, where it had several
/// @param source `topic-partition@offset` of what came by a topic
/// @param refusedAt by the broker's clock, in milliseconds of the epoch
/// @param size of what was sent, in bytes
/// @param text what was sent, where that is a text in UTF-8; the beginning of a longer one
/// @param base64 what was sent, where it is no such text; the beginning of something longer
public record RejectionDocument(
        String id,
        String sort,
        @Nullable String province,
        @Nullable String facility,
        @Nullable String reportId,
        String way,
        @Nullable String upload,
        @Nullable String sender,
        @Nullable Long line,
        List<Reason> reasons,
        @Nullable String source,
        long refusedAt,
        int size,
        @Nullable String text,
        @Nullable String base64) {
    /// How much is kept here of what was sent, in bytes; all of it is in the topic.
    public static final int KEPT = 4096;

    private static final int LONGEST_CHARACTER = 4;

    /// One problem.
    ///
    /// @param code of the `Problem`
    /// @param path of the field, empty where it is about the whole
    public record Reason(String code, String path) {
        /// @param header as a `reason` in the header of the record is written
        public static Reason parse(String header) {
            int space = header.indexOf(' ');
            return space < 0
                    ? new Reason(header, "")
                    : new Reason(header.substring(0, space), header.substring(space + 1));
        }
    }

    /// What something was and whom it was about, as far as is known.
    public record About(
            String sort,
            @Nullable String province,
            @Nullable String facility,
            @Nullable String reportId,
            @Nullable String source) {}

    public RejectionDocument {
        reasons = List.copyOf(reasons);
    }

    /// @param id as `id` makes it
    public static RejectionDocument of(
            String id, About about, Provenance provenance, List<Reason> reasons, long refusedAt, byte[] sent) {
        var kept = Arrays.copyOf(sent, Math.min(sent.length, KEPT));
        var text = text(kept, sent.length > KEPT);
        return new RejectionDocument(
                id,
                about.sort(),
                about.province(),
                about.facility(),
                about.reportId(),
                provenance.way(),
                provenance.upload(),
                provenance.sender(),
                provenance.line(),
                reasons,
                about.source(),
                refusedAt,
                sent.length,
                text,
                text == null ? Base64.getEncoder().encodeToString(kept) : null);
    }

    /// The id of the document of a record in the topic of rejected reports.
    public static String id(int partition, long offset) {
        return partition + "-" + offset;
    }

    /// @param cut whether the last character may be in pieces
    private static @Nullable String text(byte[] bytes, boolean cut) {
        int shortest = cut ? Math.max(0, bytes.length - LONGEST_CHARACTER + 1) : bytes.length;
        for (int length = bytes.length; length >= shortest; length--) {
            try {
                var text = StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(bytes, 0, length))
                        .toString();
                return text.indexOf('\0') < 0 ? text : null;
            } catch (CharacterCodingException _) {
                // No text, or one that ends in the middle of a character.
            }
        }
        return null;
    }
}

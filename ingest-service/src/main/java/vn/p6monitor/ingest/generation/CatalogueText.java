package vn.p6monitor.ingest.generation;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import vn.p6monitor.ingest.lines.BodyCutOffException;
import vn.p6monitor.ingest.web.Failure;
import vn.p6monitor.schemas.generation.GenerationRequestCodec;
import vn.p6monitor.schemas.problem.Problem;
import vn.p6monitor.schemas.problem.ProblemCode;
import vn.p6monitor.schemas.problem.Verdict;

/// Reads the body that is to be a catalogue, within bounds that leave room in a record.
final class CatalogueText {
    static final int MOST_BYTES = 512 * 1024;

    private CatalogueText() {}

    /// @throws vn.p6monitor.ingest.web.FailureException where it is too large
    static Verdict<String> read(InputStream body) {
        var bytes = bytes(body);
        if (bytes.length > MOST_BYTES) throw Failure.CATALOGUE_TOO_LARGE.toException();
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            if (text.lines().count() >= GenerationRequestCodec.MOST_LINES) {
                throw Failure.CATALOGUE_TOO_LARGE.toException();
            }
            return Verdict.accepted(text);
        } catch (CharacterCodingException _) {
            return Verdict.refused(Problem.of(ProblemCode.MALFORMED_TEXT, ""));
        }
    }

    private static byte[] bytes(InputStream body) {
        try {
            return body.readNBytes(MOST_BYTES + 1);
        } catch (IOException e) {
            throw new BodyCutOffException(e);
        }
    }
}

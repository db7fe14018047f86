package vn.p6monitor.schemas.text;

import java.util.Optional;
import vn.p6monitor.schemas.problem.Problem;
import vn.p6monitor.schemas.problem.ProblemCode;

/// The rules for text that a sender words freely, such as a name.
public final class FreeText {
    private FreeText() {}

    /// The one thing, if any, that is wrong with a text.
    ///
    /// @param longest in characters, those outside the basic plane being one
    public static Optional<Problem> check(String text, int longest, String path) {
        if (text.isBlank() || text.codePointCount(0, text.length()) > longest) {
            return Optional.of(Problem.of(ProblemCode.MALFORMED_TEXT, path, Integer.toString(longest)));
        }
        return PersonalData.seemsToBeIn(text)
                ? Optional.of(Problem.of(ProblemCode.PERSONAL_DATA, path))
                : Optional.empty();
    }
}

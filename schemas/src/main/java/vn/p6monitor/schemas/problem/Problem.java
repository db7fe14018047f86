package vn.p6monitor.schemas.problem;

import java.text.MessageFormat;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/// One thing that is wrong: a stable code, the path of the field, and the particulars of the message.
///
/// @param place where it stands, for a text of several lines that was read as one
public record Problem(
        ProblemCode code,
        String path,
        List<String> particulars,
        @Nullable Place place) {
    /// The language of the field, used where a reader asks for none of ours.
    public static final Locale VIETNAMESE = Locale.of("vi");

    /// More than any text names.
    private static final int MOST_PARTICULARS = 9;

    public Problem {
        particulars = List.copyOf(particulars);
    }

    public static Problem of(ProblemCode code, String path, String... particulars) {
        return new Problem(code, path, List.of(particulars), null);
    }

    /// The same problem, found at a place.
    public Problem at(Place place) {
        return new Problem(code, path, particulars, place);
    }

    /// A value of another type than the one that belongs here.
    public static Problem wrongType(String path, ValueType expected) {
        return of(ProblemCode.WRONG_TYPE, path, expected.name());
    }

    /// What is wrong and what to do, in English where the locale is English, else in Vietnamese.
    public String message(Locale locale) {
        var texts = texts(locale);
        return new MessageFormat(texts.getString(code.name()), texts.getLocale())
                .format(particulars.stream().map(p -> said(p, texts)).toArray());
    }

    /// As `message`, where nothing is known but the code: what it speaks of is shown as `…`.
    public static String messageOf(ProblemCode code, Locale locale) {
        var texts = texts(locale);
        return new MessageFormat(texts.getString(code.name()), texts.getLocale())
                .format(Collections.nCopies(MOST_PARTICULARS, "…").toArray());
    }

    private static ResourceBundle texts(Locale locale) {
        return ResourceBundle.getBundle(
                "problems.problems",
                locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? Locale.ENGLISH : VIETNAMESE,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /// A type's name is a word of ours and has a text in each language; all other particulars stand as they are.
    private String said(String particular, ResourceBundle texts) {
        return code == ProblemCode.WRONG_TYPE ? texts.getString(code + "." + particular) : particular;
    }
}

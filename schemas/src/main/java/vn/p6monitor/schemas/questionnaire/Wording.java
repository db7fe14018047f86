package vn.p6monitor.schemas.questionnaire;

import java.util.Locale;
import vn.p6monitor.schemas.problem.Problem;

/// A text in both languages.
public record Wording(String vi, String en) {
    /// The English text where the locale is English, else the Vietnamese.
    public String in(Locale locale) {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? en : vi;
    }

    static Wording of(String key) {
        return new Wording(
                Questionnaire.texts(Problem.VIETNAMESE).getString(key),
                Questionnaire.texts(Locale.ENGLISH).getString(key));
    }
}

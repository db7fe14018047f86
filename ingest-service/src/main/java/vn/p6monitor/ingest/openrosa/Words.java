package vn.p6monitor.ingest.openrosa;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import vn.p6monitor.schemas.problem.Problem;
import vn.p6monitor.schemas.questionnaire.Wording;

/// What forms and answers say beyond the questionnaire and the problems.
final class Words {
    private static final Control CONTROL = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private Words() {}

    static Wording of(String key, String... particulars) {
        return new Wording(in(Problem.VIETNAMESE, key, particulars), in(Locale.ENGLISH, key, particulars));
    }

    private static String in(Locale language, String key, String... particulars) {
        var text = ResourceBundle.getBundle("phones.phones", language, CONTROL).getString(key);
        return new MessageFormat(text, language).format(particulars);
    }
}

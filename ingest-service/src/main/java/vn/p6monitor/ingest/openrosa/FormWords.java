package vn.p6monitor.ingest.openrosa;

import java.util.LinkedHashMap;
import java.util.Map;
import vn.p6monitor.schemas.problem.Problem;
import vn.p6monitor.schemas.problem.ProblemCode;
import vn.p6monitor.schemas.questionnaire.Questionnaire;
import vn.p6monitor.schemas.questionnaire.Wording;
import vn.p6monitor.schemas.report.Field;
import vn.p6monitor.schemas.report.Section;

/// Everything that a form says.
final class FormWords {
    static final String REQUIRED = "required";

    private FormWords() {}

    /// By the names that the form has for them.
    static Map<String, Wording> of(Section section) {
        var words = new LinkedHashMap<String, Wording>();
        words.put(REQUIRED, Question.worded(Problem.of(ProblemCode.MISSING_FIELD, "")));
        for (var key : new String[] {
            "place",
            "province",
            "commune",
            "commune.explained",
            "facility",
            "facility.changed",
            "period",
            "period.wrong"
        }) {
            words.put(key, Words.of(key));
        }
        if (section.unit() == Section.Unit.SITE) words.put("site", Words.of("site"));
        words.put("answers", Questionnaire.of(section).label());
        for (var field : section.fields()) {
            var question = new Question(section, field);
            var item = question.item();
            words.put(id(field), item.label());
            words.put(id(field) + ".hint", question.hint());
            if (!question.constraint().isEmpty()) words.put(id(field) + ".wrong", question.objection());
            item.answers().forEach((code, answer) -> words.put(id(field) + '.' + code, answer));
            if (field.type() == Field.Type.YES_NO) {
                words.put("yes", Questionnaire.yesNo(true));
                words.put("no", Questionnaire.yesNo(false));
            }
        }
        return words;
    }

    static String id(Field field) {
        return "answers." + field.name();
    }
}

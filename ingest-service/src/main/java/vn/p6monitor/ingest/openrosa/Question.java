package vn.p6monitor.ingest.openrosa;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.p6monitor.schemas.problem.Problem;
import vn.p6monitor.schemas.problem.ProblemCode;
import vn.p6monitor.schemas.questionnaire.Item;
import vn.p6monitor.schemas.questionnaire.Questionnaire;
import vn.p6monitor.schemas.questionnaire.Wording;
import vn.p6monitor.schemas.report.Field;
import vn.p6monitor.schemas.report.Field.Limits;
import vn.p6monitor.schemas.report.Section;

/// A field of a section as a form asks for it. A form holds back what the record alone shows to be wrong, and no more:
/// what it lets through may still look like a phone number.
record Question(Section section, Field field) {
    /// Where in a filled-in form the answers to a section's questions stand.
    static final String ANSWERS = "/data/answers/";

    String path() {
        return ANSWERS + field.name();
    }

    Item item() {
        return Questionnaire.of(section, field);
    }

    /// What helps to answer it.
    Wording hint() {
        var explained = item().explanation();
        return field.type() == Field.Type.CHOICES
                ? joined(List.of(explained, Words.of("choices.explained")))
                : explained;
    }

    /// The name that XForms have for what is answered.
    String type() {
        return switch (field.type()) {
            case INTEGER -> "int";
            case NUMBER -> "decimal";
            case YES_NO, CHOICE, CHOICES, TEXT -> "string";
        };
    }

    /// What must hold of an answer, as XPath; empty where every answer holds.
    String constraint() {
        var conditions = new ArrayList<String>();
        switch (field.type()) {
            case INTEGER, NUMBER -> conditions.add(within(field.limits()));
            case TEXT -> conditions.add("string-length(.) <= " + field.limits().max());
            case CHOICES -> {
                if (field.limits().min() > 0)
                    conditions.add("count-selected(.) >= " + field.limits().min());
            }
            case YES_NO, CHOICE -> {}
        }
        if (field.partOf() != null) {
            var whole = ANSWERS + field.partOf();
            conditions.add("(" + whole + " = '' or . <= " + whole + ")");
        }
        return String.join(" and ", conditions);
    }

    /// What to tell where that does not hold.
    Wording objection() {
        var objections = new ArrayList<Wording>();
        var limits = field.limits();
        switch (field.type()) {
            case INTEGER, NUMBER ->
                objections.add(worded(Problem.of(
                        limits.exclusive() ? ProblemCode.NOT_ABOVE : ProblemCode.OUT_OF_RANGE,
                        "",
                        Long.toString(limits.min()),
                        Long.toString(limits.max()))));
            case TEXT ->
                objections.add(worded(Problem.of(ProblemCode.MALFORMED_TEXT, "", Long.toString(limits.max()))));
            case CHOICES -> objections.add(worded(Problem.of(ProblemCode.TOO_FEW, "", Long.toString(limits.min()))));
            case YES_NO, CHOICE -> {}
        }
        if (field.partOf() != null) objections.add(partExceedsWhole());
        return joined(objections);
    }

    static Wording worded(Problem problem) {
        return new Wording(problem.message(Problem.VIETNAMESE), problem.message(Locale.ENGLISH));
    }

    private Wording partExceedsWhole() {
        var whole = section.field(field.partOf() == null ? "" : field.partOf()).orElseThrow();
        var label = Questionnaire.of(section, whole).label();
        return new Wording(
                Problem.of(ProblemCode.PART_EXCEEDS_WHOLE, "", label.vi()).message(Problem.VIETNAMESE),
                Problem.of(ProblemCode.PART_EXCEEDS_WHOLE, "", label.en()).message(Locale.ENGLISH));
    }

    private static String within(Limits limits) {
        return ". " + (limits.exclusive() ? ">" : ">=") + ' ' + limits.min() + " and . <= " + limits.max();
    }

    private static Wording joined(List<Wording> wordings) {
        return new Wording(
                String.join(" ", wordings.stream().map(Wording::vi).toList()),
                String.join(" ", wordings.stream().map(Wording::en).toList()));
    }
}

package vn.p6monitor.ingest.openrosa;

import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.p6monitor.ingest.json.Fields;
import vn.p6monitor.ingest.json.JsonValue;
import vn.p6monitor.ingest.json.JsonValue.Members;
import vn.p6monitor.ingest.lines.BodyRefusedException;
import vn.p6monitor.ingest.lines.BodyRefusedException.Reason;
import vn.p6monitor.ingest.xml.XmlElement;
import vn.p6monitor.schemas.problem.Problem;
import vn.p6monitor.schemas.problem.ProblemCode;
import vn.p6monitor.schemas.problem.Verdict;
import vn.p6monitor.schemas.report.Field;
import vn.p6monitor.schemas.report.Section;

/// A form of ours as somebody has filled it in, whichever version of the form that was.
///
/// @param edition which of its editions it is
record FilledForm(Section section, Edition edition, XmlElement data) {
    private static final Pattern DIGITS = Pattern.compile("[+-]?\\d{1,18}");
    private static final Pattern DECIMAL = Pattern.compile("[+-]?\\d{1,18}(\\.\\d{1,18})?([eE][+-]?\\d{1,3})?");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}.{0,32}");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final int MONTH = "2025-05".length();

    /// What a form has besides, for itself and for whoever fills it in.
    private static final Set<String> ITS_OWN =
            Set.of("start", "end", "origin", "edits", "sentFor", "place", "period", "answers", "meta");

    /// Reads a form as a phone sends it, without judging what it says.
    static Verdict<FilledForm> read(byte[] xml) {
        try {
            var data = XmlElement.read(new ByteArrayInputStream(xml), Reason.MALFORMED_FORM);
            var id = data.attributes().getOrDefault("id", "");
            return FormId.section(id)
                    .map(section -> Verdict.accepted(new FilledForm(section, Edition.of(data), data)))
                    .orElseGet(() -> Verdict.refused(Problem.of(ProblemCode.UNKNOWN_FORM, "", Fields.shown(id))));
        } catch (BodyRefusedException _) {
            return Verdict.refused(Problem.of(ProblemCode.MALFORMED_XML, ""));
        }
    }

    /// The facility that it is about, as it stands there.
    String facility() {
        return place("facility");
    }

    /// The month that it is about, as it stands there.
    String period() {
        var date = data.textOf("period");
        return DATE.matcher(date).matches() ? date.substring(0, MONTH) : date;
    }

    /// The report that it makes, as the JSON object that says the same; what cannot be what is asked stays a text, and
    /// is refused as that.
    ///
    /// @param reportId null where the form has none that is one
    Members report(@Nullable UUID reportId, int revision) {
        var report = new LinkedHashMap<String, JsonValue>();
        put("reportId", reportId == null ? instanceText() : reportId.toString(), report);
        report.put("revision", new JsonValue.WholeNumber(Integer.toString(revision)));
        put("facility", facility(), report);
        put("site", place("site"), report);
        put("section", section.name(), report);
        put("period", period(), report);
        // Programs that only fill in a form leave out when that ended.
        put("submittedAt", data.textOf(data.textOf("end").isEmpty() ? "start" : "end"), report);
        report.put("data", answers());
        for (var child : data.children()) {
            boolean isOther = !ITS_OWN.contains(child.name())
                    && !(child.text().isEmpty() && child.children().isEmpty());
            if (isOther) report.merge(child.name(), new JsonValue.Text(child.text()), FilledForm::both);
        }
        return new Members(report, Set.of());
    }

    private Members answers() {
        var answers = new LinkedHashMap<String, JsonValue>();
        for (var answer : data.child("answers").map(XmlElement::children).orElse(List.of())) {
            if (answer.text().isEmpty() && answer.children().isEmpty()) continue;
            var value = section.field(answer.name())
                    .map(field -> value(answer, field))
                    .orElseGet(() -> new JsonValue.Text(answer.text()));
            answers.merge(answer.name(), value, FilledForm::both);
        }
        return new Members(answers, Set.of());
    }

    /// What is answered twice is a list, which is no answer to anything.
    private static JsonValue both(JsonValue one, JsonValue other) {
        return new JsonValue.Items(List.of(one, other));
    }

    private static JsonValue value(XmlElement answer, Field field) {
        if (!answer.children().isEmpty()) return new Members(Map.of(), Set.of());
        var text = answer.text();
        return switch (field.type()) {
            case INTEGER -> wholeNumber(text);
            case NUMBER ->
                DIGITS.matcher(text).matches() || !DECIMAL.matcher(text).matches()
                        ? wholeNumber(text)
                        : new JsonValue.Fraction(Double.parseDouble(text));
            case YES_NO -> yesNo(text);
            case CHOICES ->
                new JsonValue.Items(Arrays.stream(SPACES.split(text))
                        .<JsonValue>map(JsonValue.Text::new)
                        .toList());
            case CHOICE, TEXT -> new JsonValue.Text(text);
        };
    }

    private static JsonValue wholeNumber(String text) {
        return DIGITS.matcher(text).matches()
                ? new JsonValue.WholeNumber(Long.toString(Long.parseLong(text)))
                : new JsonValue.Text(text);
    }

    private static JsonValue yesNo(String text) {
        return switch (text) {
            case "yes" -> new JsonValue.YesNo(true);
            case "no" -> new JsonValue.YesNo(false);
            default -> new JsonValue.Text(text);
        };
    }

    private String instanceText() {
        return data.child("meta").map(meta -> meta.textOf("instanceID")).orElse("");
    }

    private String place(String name) {
        return data.child("place").map(place -> place.textOf(name)).orElse("");
    }

    private static void put(String name, String text, Map<String, JsonValue> members) {
        if (!text.isEmpty()) members.put(name, new JsonValue.Text(text));
    }
}

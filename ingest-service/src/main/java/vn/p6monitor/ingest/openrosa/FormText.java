package vn.p6monitor.ingest.openrosa;

import java.util.Map;
import java.util.Map.Entry;
import java.util.function.Function;
import vn.p6monitor.ingest.xml.XmlText;
import vn.p6monitor.schemas.questionnaire.Questionnaire;
import vn.p6monitor.schemas.questionnaire.Wording;
import vn.p6monitor.schemas.report.Field;
import vn.p6monitor.schemas.report.Section;

/// Writes the form of a section: one XForm in both languages, as Collect's engine reads it.
///
/// What is sent of it, under `data`: `start` and `end` by the phone's clock; `origin`, `edits` and `sentFor`, by which
/// its editions are told apart (see `Edition`); where, when and what; and the ids that OpenRosa asks for.
final class FormText {
    static final String VIETNAMESE = "Tiếng Việt (vi)";
    static final String ENGLISH = "English (en)";

    private static final String PLACE = "/data/place/";
    private static final String PERIOD = "/data/period";
    private static final String END = "/data/end";

    private final Section section;
    private final boolean ofSite;
    private final XmlText xml = new XmlText();
    private final Map<String, Wording> words;

    private FormText(Section section) {
        this.section = section;
        this.ofSite = section.unit() == Section.Unit.SITE;
        this.words = FormWords.of(section);
    }

    /// @param version of the form, which it names
    static byte[] of(Section section, String version) {
        return new FormText(section).write(version);
    }

    /// Form and section are called alike in both languages, as a form has one title only.
    static String title(Section section) {
        var label = Questionnaire.of(section).label();
        return label.vi() + " · " + label.en();
    }

    private byte[] write(String version) {
        xml.begin("h:html")
                .with("xmlns", "http://www.w3.org/2002/xforms")
                .with("xmlns:h", "http://www.w3.org/1999/xhtml")
                .with("xmlns:jr", "http://openrosa.org/javarosa")
                .with("xmlns:odk", "http://www.opendatakit.org/xforms");
        xml.begin("h:head").leaf("h:title", title(section));
        xml.begin("model").with("odk:xforms-version", "1.0.0");
        // Phones may mend what was refused or sent, which makes another edition of it.
        xml.begin("submission").with("odk:client-editable", "true").end();
        writeTexts();
        writeInstance(version);
        writeLists();
        writeBinds();
        writeActions();
        xml.end().end();
        xml.begin("h:body");
        writePlace();
        writePeriod();
        xml.begin("group").with("ref", "/data/answers").with("appearance", "field-list");
        label("answers");
        section.fields().forEach(this::writeQuestion);
        xml.end().end().end();
        return xml.toBytes();
    }

    private void writeTexts() {
        xml.begin("itext");
        writeTexts(VIETNAMESE, true, Wording::vi);
        writeTexts(ENGLISH, false, Wording::en);
        xml.end();
    }

    private void writeTexts(String language, boolean isDefault, Function<Wording, String> in) {
        xml.begin("translation").with("lang", language);
        if (isDefault) xml.with("default", "true()");
        for (Entry<String, Wording> word : words.entrySet()) {
            xml.begin("text")
                    .with("id", word.getKey())
                    .leaf("value", in.apply(word.getValue()))
                    .end();
        }
        xml.end();
    }

    private void writeInstance(String version) {
        xml.begin("instance").begin("data").with("id", FormId.of(section)).with("version", version);
        xml.leaf("start").leaf("end").leaf("origin").leaf("edits", "0").leaf("sentFor");
        xml.begin("place").leaf("province").leaf("commune").leaf("facility");
        if (ofSite) xml.leaf("site");
        xml.end().leaf("period");
        xml.begin("answers");
        section.fields().forEach(field -> xml.leaf(field.name()));
        xml.end();
        xml.begin("meta").leaf("instanceID").leaf("instanceName").end();
        xml.end().end();
    }

    private void writeLists() {
        for (var list : PickList.of(section)) {
            xml.begin("instance")
                    .with("id", list.id())
                    .with("src", "jr://file-csv/" + list.file())
                    .end();
        }
    }

    private void writeBinds() {
        bind("/data/start", "dateTime")
                .with("jr:preload", "timestamp")
                .with("jr:preloadParams", "start")
                .end();
        bind(END, "dateTime")
                .with("jr:preload", "timestamp")
                .with("jr:preloadParams", "end")
                .end();
        bind("/data/origin", "string")
                .with("calculate", "once(/data/meta/instanceID)")
                .end();
        bind("/data/edits", "int").end();
        bind("/data/sentFor", "string").end();
        bind(PLACE + "province", "string").end();
        bind(PLACE + "commune", "string").end();
        required(bind(PLACE + "facility", "string"))
                .with("constraint", "/data/sentFor = '' or . = /data/sentFor")
                .with("jr:constraintMsg", text("facility.changed"))
                .end();
        if (ofSite) required(bind(PLACE + "site", "string")).end();
        required(bind(PERIOD, "date"))
                .with("constraint", isOpenMonth())
                .with("jr:constraintMsg", text("period.wrong"))
                .end();
        for (var field : section.fields()) bind(new Question(section, field));
        bind("/data/meta/instanceID", "string")
                .with("readonly", "true()")
                .with("jr:preload", "uid")
                .end();
        bind("/data/meta/instanceName", "string")
                .with("calculate", "concat(" + PLACE + "facility, ' ', format-date(" + PERIOD + ", '%Y-%m'))")
                .end();
    }

    private void bind(Question question) {
        var bind = bind(question.path(), question.type());
        if (question.field().required()) required(bind);
        if (!question.constraint().isEmpty()) {
            bind.with("constraint", question.constraint())
                    .with("jr:constraintMsg", text(FormWords.id(question.field()) + ".wrong"));
        }
        bind.end();
    }

    /// The month has begun, and whoever reports was open in it, as far as the list says.
    private String isOpenMonth() {
        var unit = ofSite
                ? "instance('sites')/root/item[facility = " + PLACE + "facility][name = " + PLACE + "site]/"
                : "instance('facilities')/root/item[name = " + PLACE + "facility]/";
        var month = "number(format-date(., '%Y%m'))";
        return month + " <= number(format-date(today(), '%Y%m'))"
                + " and (" + unit + "opened = '' or " + month + " >= " + unit + "opened)"
                + " and (" + unit + "closed = '' or " + month + " <= " + unit + "closed)";
    }

    /// A form that has an `end` when it is opened was finished before, so what comes now is another edition.
    private void writeActions() {
        var opened = "odk-instance-load";
        set(opened, "/data/sentFor", "if(" + END + " = '', /data/sentFor, " + PLACE + "facility)");
        set(opened, "/data/edits", "if(" + END + " = '', /data/edits, /data/edits + 1)");
        set(opened, END, "''");
        for (var list : PickList.of(section)) {
            var all = "instance('" + list.id() + "')/root/item";
            set("odk-instance-first-load", PLACE + list.question(), theOnly(all));
        }
    }

    private void writePlace() {
        xml.begin("group").with("ref", "/data/place").with("appearance", "field-list");
        label("place");
        for (var list : PickList.of(section)) {
            xml.begin("select1").with("ref", PLACE + list.question()).with("appearance", "minimal autocomplete");
            label(list.question());
            if (list.question().equals("commune")) hint("commune.explained");
            var within = list.within();
            var filter = within == null ? "" : '[' + within + " = " + PLACE + within + ']';
            xml.begin("itemset").with("nodeset", "instance('" + list.id() + "')/root/item" + filter);
            xml.begin("value").with("ref", "name").end();
            xml.begin("label").with("ref", "label").end();
            xml.end();
            writeResets(list);
            xml.end();
        }
        xml.end();
    }

    /// What was chosen below stands no longer, but where only one thing can be chosen.
    private void writeResets(PickList list) {
        boolean isBelow = false;
        for (var below : PickList.of(section)) {
            if (isBelow) {
                var all = "instance('" + below.id() + "')/root/item[" + below.within() + " = " + PLACE + below.within()
                        + ']';
                set("xforms-value-changed", PLACE + below.question(), theOnly(all));
            }
            isBelow |= below == list;
        }
    }

    private void writePeriod() {
        xml.begin("input").with("ref", PERIOD).with("appearance", "month-year");
        label("period");
        xml.end();
    }

    private void writeQuestion(Field field) {
        var question = new Question(section, field);
        var control = switch (field.type()) {
            case INTEGER, NUMBER, TEXT -> "input";
            case YES_NO, CHOICE -> "select1";
            case CHOICES -> "select";
        };
        xml.begin(control).with("ref", question.path());
        label(FormWords.id(field));
        hint(FormWords.id(field) + ".hint");
        if (field.type() == Field.Type.YES_NO) {
            choice("yes", "yes");
            choice("no", "no");
        }
        field.symbols().forEach(symbol -> choice(symbol, FormWords.id(field) + '.' + symbol));
        xml.end();
    }

    private void choice(String code, String words) {
        xml.begin("item");
        label(words);
        xml.leaf("value", code).end();
    }

    private void label(String words) {
        xml.begin("label").with("ref", text(words)).end();
    }

    private void hint(String words) {
        xml.begin("hint").with("ref", text(words)).end();
    }

    private void set(String event, String path, String value) {
        xml.begin("setvalue")
                .with("event", event)
                .with("ref", path)
                .with("value", value)
                .end();
    }

    private XmlText bind(String path, String type) {
        return xml.begin("bind").with("nodeset", path).with("type", type);
    }

    private static XmlText required(XmlText bind) {
        return bind.with("required", "true()").with("jr:requiredMsg", text(FormWords.REQUIRED));
    }

    private static String theOnly(String items) {
        return "if(count(" + items + ") = 1, " + items + "/name, '')";
    }

    private static String text(String id) {
        return "jr:itext('" + id + "')";
    }
}

package vn.p6monitor.ingest.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.p6monitor.ingest.template.Column.Answer;
import vn.p6monitor.schemas.questionnaire.Item;
import vn.p6monitor.schemas.questionnaire.Questionnaire;
import vn.p6monitor.schemas.report.Section;
import vn.p6monitor.schemas.report.Sections;

/// A table to be filled in.
///
/// @param name as addresses call it
/// @param title what it is for
/// @param remark what its rows are
record Template(String name, Item title, Item remark, List<Column> columns) {
    static final String FACILITIES = "facilities";

    Template {
        columns = List.copyOf(columns);
    }

    /// The template of a section, or of the register.
    static Optional<Template> named(String name) {
        if (name.equals(FACILITIES)) return Optional.of(ofFacilities());
        return Sections.named(name).map(Template::of);
    }

    static Template of(Section section) {
        var columns = new ArrayList<Column>();
        columns.add(ofReport("facility", Answer.TEXT, true));
        columns.add(Column.of("(name)", Questionnaire.ofReport("name"), Answer.TEXT, false));
        if (section.unit() == Section.Unit.SITE) columns.add(ofReport("site", Answer.TEXT, false));
        columns.add(ofReport("period", Answer.MONTH, true));
        if (section.sort() == Section.Sort.ACTIVITY) columns.add(ofReport("row", Answer.TEXT, true));
        for (var field : section.fields()) {
            columns.add(Column.of(section, field, Questionnaire.of(section, field)));
        }
        columns.add(ofReport("revision", Answer.WHOLE_NUMBER, false));
        return new Template(section.name(), Questionnaire.of(section), Questionnaire.ofReports(), columns);
    }

    private static Template ofFacilities() {
        var columns = List.of(
                ofFacility("facility", Answer.TEXT, true),
                ofFacility("name", Answer.TEXT, true),
                ofFacility("kind", Answer.CHOICE, true),
                ofFacility("commune2021", Answer.TEXT, false),
                ofFacility("commune2025", Answer.TEXT, false),
                ofFacility("openedOn", Answer.MONTH, true),
                ofFacility("closedOn", Answer.MONTH, false),
                ofFacility("site", Answer.TEXT, false),
                ofFacility("type", Answer.CHOICE, false),
                ofFacility("siteName", Answer.TEXT, false),
                ofFacility("latitude", Answer.NUMBER, false),
                ofFacility("longitude", Answer.NUMBER, false),
                ofFacility("siteOpenedOn", Answer.MONTH, false),
                ofFacility("siteClosedOn", Answer.MONTH, false));
        var facilities = Questionnaire.ofFacilities();
        return new Template(FACILITIES, facilities, facilities, columns);
    }

    private static Column ofReport(String name, Answer answer, boolean required) {
        return Column.of(name, Questionnaire.ofReport(name), answer, required);
    }

    private static Column ofFacility(String name, Answer answer, boolean required) {
        return Column.of(name, Questionnaire.ofFacility(name), answer, required);
    }
}

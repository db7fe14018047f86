package vn.p6monitor.schemas.questionnaire;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import vn.p6monitor.schemas.facility.FacilityKind;
import vn.p6monitor.schemas.facility.SiteType;
import vn.p6monitor.schemas.report.Field;
import vn.p6monitor.schemas.report.Section;

/// The words for everything that is asked, for templates and forms; what may be answered is the schema's to say.
public final class Questionnaire {
    private static final Control CONTROL = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private Questionnaire() {}

    public static Item of(Section section) {
        return Item.of(section.name(), List.of());
    }

    public static Item of(Section section, Field field) {
        return Item.of(section.name() + '.' + field.name(), field.symbols());
    }

    /// What is asked of every report, such as `period`, and the help for filling in a table of them, such as `row`.
    public static Item ofReport(String name) {
        return Item.of("report." + name, List.of());
    }

    /// Reports as a whole.
    public static Item ofReports() {
        return Item.of("report", List.of());
    }

    /// What is asked of a registration, such as `kind`.
    public static Item ofFacility(String name) {
        return Item.of(
                "facility." + name,
                switch (name) {
                    case "kind" ->
                        Arrays.stream(FacilityKind.values()).map(Enum::name).toList();
                    case "type" ->
                        Arrays.stream(SiteType.values()).map(Enum::name).toList();
                    default -> List.of();
                });
    }

    /// Registrations as a whole.
    public static Item ofFacilities() {
        return Item.of("facility", List.of());
    }

    /// The two answers to a question of yes or no.
    public static Wording yesNo(boolean yes) {
        return Wording.of(yes ? "yes" : "no");
    }

    static ResourceBundle texts(Locale language) {
        return ResourceBundle.getBundle("questionnaire.questionnaire", language, CONTROL);
    }
}

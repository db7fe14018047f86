package vn.p6monitor.streams.proof;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.p6monitor.schemas.report.SectionData;

/// What one open unit adds to each indicator, each written by hand from its definition.
final class PlainIndicators {
    /// What a unit adds.
    ///
    /// @param numerator absent where it is not known
    record Share(@Nullable Long numerator, long denominator, boolean expected) {
        static final Share NOT_APPLICABLE = new Share(null, 0, false);
        static final Share UNKNOWN = new Share(null, 0, true);

        static Share of(long numerator, long denominator) {
            return new Share(numerator, denominator, true);
        }

        Share withoutDenominator() {
            return new Share(numerator, 0, expected);
        }
    }

    /// The indicators that are written here.
    static final List<String> TOLD =
            List.of("CN01", "CN02", "CN03", "CN04", "CN05", "DV01", "DV02", "DV03", "DV04", "HR01", "HR02", "HR03");

    private final Function<String, Optional<SectionData>> state;

    /// @param state the unit's state by the name of a section
    PlainIndicators(Function<String, Optional<SectionData>> state) {
        this.state = state;
    }

    static boolean countsSites(String indicator) {
        return indicator.startsWith("CN");
    }

    Share share(String indicator) {
        return switch (indicator) {
            case "CN01" -> connectivity(technology -> !technology.equals("NONE"));
            case "CN02" -> connectivity(technology -> technology.equals("FIXED_BROADBAND"));
            case "CN03" -> connectivity(technology -> technology.equals("MOBILE"));
            case "CN04" -> connectivity(technology -> technology.equals("NONE"));
            case "CN05" ->
                connectivity(technology -> technology.equals("SATELLITE") || alsoHas("SATELLITE"))
                        .withoutDenominator();
            case "DV01" -> ratio(number("equipment", "computers"), 0L);
            case "DV02" -> ratio(number("equipment", "computersOutdated"), number("equipment", "computers"));
            case "DV03" -> shortfall();
            case "DV04" -> ratio(number("enrolment", "learners"), number("equipment", "learningComputersUsable"));
            case "HR01" -> ratio(number("staff", "itTrained"), number("staff", "staff"));
            case "HR02" -> withoutTeacher(number("staff", "itTeachers"));
            case "HR03" -> teacherIsAdmin(number("staff", "itTeachers"), number("staff", "itTeacherIsNetworkAdmin"));
            default -> throw new IllegalArgumentException("the recomputation does not know " + indicator);
        };
    }

    private Share connectivity(Function<String, Boolean> matches) {
        var data = state.apply("connectivity");
        if (data.isEmpty()) return Share.UNKNOWN;
        var technology = data.get().section().field("technology").orElseThrow();
        var symbol = technology.symbols().get((int) data.get().value(technology.index()));
        return Share.of(matches.apply(symbol) ? 1 : 0, 1);
    }

    private boolean alsoHas(String symbol) {
        var data = state.apply("connectivity").orElseThrow();
        var field = data.section().field("alsoHas").orElseThrow();
        return (data.value(field.index()) >> field.symbols().indexOf(symbol)) % 2 == 1;
    }

    /// Both sides or neither.
    private static Share ratio(@Nullable Long numerator, @Nullable Long denominator) {
        return numerator == null || denominator == null ? Share.UNKNOWN : Share.of(numerator, denominator);
    }

    private Share shortfall() {
        var required = number("equipment", "computersRequired");
        var held = number("equipment", "computers");
        if (required == null || held == null) return Share.UNKNOWN;
        return Share.of(required > held ? required - held : 0, 0);
    }

    private static Share withoutTeacher(@Nullable Long teachers) {
        return teachers == null ? Share.UNKNOWN : Share.of(teachers == 0 ? 1 : 0, 1);
    }

    private static Share teacherIsAdmin(@Nullable Long teachers, @Nullable Long isAdmin) {
        if (teachers == null) return Share.UNKNOWN;
        if (teachers == 0) return Share.NOT_APPLICABLE;
        return isAdmin == null ? Share.UNKNOWN : Share.of(isAdmin, 1);
    }

    private @Nullable Long number(String section, String name) {
        var data = state.apply(section);
        if (data.isEmpty()) return null;
        int field = data.get().section().field(name).orElseThrow().index();
        return data.get().isKnown(field) ? data.get().value(field) : null;
    }
}

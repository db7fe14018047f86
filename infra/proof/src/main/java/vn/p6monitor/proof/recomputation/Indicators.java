package vn.p6monitor.proof.recomputation;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import vn.p6monitor.schemas.facility.FacilityKind;
import vn.p6monitor.schemas.facility.SiteType;

/// Which units of which facilities each indicator is told of.
public final class Indicators {
    private static final Set<FacilityKind> ALL_BUT_OFFICES =
            EnumSet.complementOf(EnumSet.of(FacilityKind.COMMUNE_OFFICE));

    private static final List<String> CODES = List.of(
            "CN01", "CN02", "CN03", "CN04", "CN05", "CN06", "CN07", "PW01", "PW02", "DV01", "DV02", "DV03", "DV04",
            "DV05", "DV06", "RM01", "RM02", "RM03", "HR01", "HR02", "HR03", "HR04", "HR05", "PL01", "PL02", "PL03",
            "PL04", "PL05", "PL06", "PL07", "LR01", "ST01", "ST02", "ST03", "ST04", "ST05", "ST06", "CL01", "CL02",
            "CL03", "CL04", "CL05", "HH01", "HH02", "HH03");

    private static final Map<String, Set<FacilityKind>> KINDS =
            CODES.stream().collect(Collectors.toUnmodifiableMap(code -> code, Indicators::kindsOf));

    private Indicators() {}

    /// All of them.
    public static List<String> codes() {
        return CODES;
    }

    /// Whether an indicator is told of facilities of a kind.
    static boolean isOf(String indicator, FacilityKind kind) {
        return Objects.requireNonNull(KINDS.get(indicator)).contains(kind);
    }

    private static Set<FacilityKind> kindsOf(String indicator) {
        return switch (indicator) {
            case "RM02" -> teachingIt();
            case "PL06" -> but(FacilityKind.COMMUNITY_LEARNING_CENTRE);
            case "PL07" -> but(FacilityKind.COMMUNITY_LEARNING_CENTRE, FacilityKind.PRESCHOOL);
            case "ST02" -> EnumSet.of(FacilityKind.UPPER_SECONDARY, FacilityKind.LOWER_AND_UPPER_SECONDARY);
            case "CL01", "CL04" -> EnumSet.of(FacilityKind.COMMUNITY_LEARNING_CENTRE);
            case "HH01", "HH02", "HH03" -> EnumSet.of(FacilityKind.COMMUNE_OFFICE);
            default -> ALL_BUT_OFFICES;
        };
    }

    private static Set<FacilityKind> teachingIt() {
        return but(FacilityKind.COMMUNITY_LEARNING_CENTRE, FacilityKind.PRESCHOOL, FacilityKind.COLLEGE);
    }

    private static Set<FacilityKind> but(FacilityKind... others) {
        var kinds = EnumSet.copyOf(ALL_BUT_OFFICES);
        Arrays.asList(others).forEach(kinds::remove);
        return kinds;
    }

    static boolean countsCommunes(String indicator) {
        return indicator.equals("CL05");
    }

    /// What a facility adds, by itself or by its sites.
    static Figures of(String indicator, Unit facility, Span span) {
        boolean countsSites = indicator.startsWith("CN") || indicator.startsWith("PW") || indicator.equals("PL05");
        if (!countsSites) return ofUnit(indicator, facility, span);
        var sum = Figures.NONE;
        for (var site : facility.facility().sites()) {
            if (indicator.equals("PL05") && site.type() != SiteType.SATELLITE) continue;
            sum = sum.plus(ofUnit(indicator, new Unit(facility.facility(), site, facility.reports()), span));
        }
        return sum;
    }

    private static Figures ofUnit(String indicator, Unit unit, Span span) {
        return switch (indicator) {
            case "CN06",
                    "CN07",
                    "PL05",
                    "PL06",
                    "RM03",
                    "HR04",
                    "ST01",
                    "ST03",
                    "ST06",
                    "CL01",
                    "CL02",
                    "CL03",
                    "CL04" -> new ActivityIndicators(unit, span).of(indicator);
            default -> unit.isOpen(span.asOf()) ? new StateIndicators(unit, span.asOf()).of(indicator) : Figures.NONE;
        };
    }
}

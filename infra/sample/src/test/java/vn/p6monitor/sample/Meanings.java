package vn.p6monitor.sample;

import static vn.p6monitor.sample.Lines.text;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import vn.p6monitor.sample.Meaning.Any;
import vn.p6monitor.sample.Meaning.Counts;
import vn.p6monitor.sample.Meaning.Distinct;
import vn.p6monitor.sample.Meaning.Ever;
import vn.p6monitor.sample.Meaning.Median;
import vn.p6monitor.sample.Meaning.Open;
import vn.p6monitor.sample.Meaning.Side;
import vn.p6monitor.sample.Meaning.State;
import vn.p6monitor.sample.Meaning.Sum;

/// The 45 indicators, written from their definitions and not from the catalogue's expressions.
final class Meanings {
    private static final Set<String> SCHOOLS_AND_CENTRES = Set.of(
            "PRESCHOOL",
            "PRIMARY",
            "LOWER_SECONDARY",
            "UPPER_SECONDARY",
            "PRIMARY_AND_LOWER_SECONDARY",
            "LOWER_AND_UPPER_SECONDARY",
            "CONTINUING_EDUCATION_CENTRE",
            "COLLEGE",
            "COMMUNITY_LEARNING_CENTRE");

    private Meanings() {}

    static List<Meaning> all() {
        return Stream.of(connection(), power(), devices(), rooms(), people(), platforms(), stem(), classes(), homes())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Meaning> connection() {
        return List.of(
                siteShare("CN01", f -> !f.is("connectivity.technology", "NONE"), "connectivity.technology"),
                siteShare("CN02", f -> f.is("connectivity.technology", "FIXED_BROADBAND"), "connectivity.technology"),
                siteShare("CN03", f -> f.is("connectivity.technology", "MOBILE"), "connectivity.technology"),
                siteShare("CN04", f -> f.is("connectivity.technology", "NONE"), "connectivity.technology"),
                count(
                        "CN05",
                        Counts.SITE,
                        those(f -> f.is("connectivity.technology", "SATELLITE")
                                || f.lists("connectivity.alsoHas", "SATELLITE"))),
                count("CN06", Counts.SITE, new Median("speed-test", "downloadMbps", BigDecimal.valueOf(20)))
                        .over(new Any("speed-test", _ -> true)),
                count("CN07", Counts.SITE, new Sum("outage", number("days")))
                        .overThose(f -> !f.is("connectivity.technology", "NONE")));
    }

    private static List<Meaning> power() {
        return List.of(
                siteShare("PW01", f -> !f.is("power.source", "NONE"), "power.source"),
                count("PW02", Counts.SITE, those(f -> f.is("power.source", "SOLAR")))
                        .overThose(f -> !f.is("power.source", "NONE")));
    }

    private static List<Meaning> devices() {
        return List.of(
                sum("DV01", f -> f.whole("equipment.computers")),
                sum("DV02", f -> f.whole("equipment.computersOutdated"))
                        .over(new State(
                                f -> f.knowing("equipment.computersOutdated").whole("equipment.computers"))),
                sum("DV03", f -> Math.max(0, f.whole("equipment.computersRequired") - f.whole("equipment.computers"))),
                sum("DV04", f -> f.knowing("equipment.learningComputersUsable").whole("enrolment.learners"))
                        .over(new State(
                                f -> f.knowing("enrolment.learners").whole("equipment.learningComputersUsable"))),
                facilities("DV05", f -> f.whole("equipment.projectors") * 10 >= f.whole("enrolment.classes"))
                        .where(f -> f.whole("enrolment.classes") > 0)
                        .overThose(f -> f.known("equipment.projectors") && f.whole("enrolment.classes") > 0),
                share("DV06", f -> f.whole("equipment.interactiveBoards") >= 1, "equipment.interactiveBoards"));
    }

    private static List<Meaning> rooms() {
        return List.of(
                share("RM01", f -> f.whole("rooms.smartClassrooms") >= 1, "rooms.smartClassrooms"),
                share("RM02", f -> f.whole("rooms.computerRooms") >= 1, "rooms.computerRooms")
                        .of(
                                "PRIMARY",
                                "LOWER_SECONDARY",
                                "UPPER_SECONDARY",
                                "PRIMARY_AND_LOWER_SECONDARY",
                                "LOWER_AND_UPPER_SECONDARY",
                                "CONTINUING_EDUCATION_CENTRE"),
                count("RM03", Counts.FACILITY, new Sum("works", number("count"))));
    }

    private static List<Meaning> people() {
        return List.of(
                sum("HR01", f -> f.whole("staff.itTrained"))
                        .over(new State(f -> f.knowing("staff.itTrained").whole("staff.staff"))),
                share("HR02", f -> f.whole("staff.itTeachers") == 0, "staff.itTeachers"),
                facilities("HR03", f -> f.yes("staff.itTeacherIsNetworkAdmin"))
                        .where(f -> f.whole("staff.itTeachers") >= 1)
                        .overThose(f -> f.whole("staff.itTeachers") >= 1 && f.known("staff.itTeacherIsNetworkAdmin")),
                count(
                                "HR04",
                                Counts.FACILITY,
                                new Sum(
                                        "training",
                                        data -> text(data, "subject").equals("DIGITAL_SKILLS")
                                                ? data.path("participants").longValue()
                                                : 0))
                        .over(new State(f -> f.whole("staff.staff"))),
                sum("HR05", f -> f.knowing("staff.itDutyStaff").whole("staff.itDutyStaffCyberTrained"))
                        .over(new State(
                                f -> f.knowing("staff.itDutyStaffCyberTrained").whole("staff.itDutyStaff"))));
    }

    private static List<Meaning> platforms() {
        return List.of(
                share("PL01", f -> f.yes("platforms.managementSoftware"), "platforms.managementSoftware"),
                share("PL02", f -> f.yes("platforms.electronicRecords"), "platforms.electronicRecords"),
                sum("PL03", f -> f.knowing("platforms.reportCardsDue").whole("platforms.digitalReportCards"))
                        .over(new State(
                                f -> f.knowing("platforms.digitalReportCards").whole("platforms.reportCardsDue"))),
                share("PL04", f -> f.yes("platforms.onlineLearning"), "platforms.onlineLearning"),
                count("PL05", Counts.SATELLITE_SITE, new Any("digital-lessons", yes("sharedResources")))
                        .over(new Open()),
                count("PL06", Counts.FACILITY, new Any("sector-sync", yes("succeeded")))
                        .over(new Open())
                        .of(
                                "PRESCHOOL",
                                "PRIMARY",
                                "LOWER_SECONDARY",
                                "UPPER_SECONDARY",
                                "PRIMARY_AND_LOWER_SECONDARY",
                                "LOWER_AND_UPPER_SECONDARY",
                                "CONTINUING_EDUCATION_CENTRE",
                                "COLLEGE"),
                share(
                                "PL07",
                                f -> f.whole("platforms.digitalTransformationLevel") >= 2,
                                "platforms.digitalTransformationLevel")
                        .of(
                                "PRIMARY",
                                "LOWER_SECONDARY",
                                "UPPER_SECONDARY",
                                "PRIMARY_AND_LOWER_SECONDARY",
                                "LOWER_AND_UPPER_SECONDARY",
                                "CONTINUING_EDUCATION_CENTRE",
                                "COLLEGE"),
                share(
                        "LR01",
                        f -> f.yes("library.digitalLibrary")
                                || (f.known("library.steamHub") && f.yes("library.steamHub")),
                        "library.digitalLibrary"));
    }

    private static List<Meaning> stem() {
        return List.of(
                count(
                        "ST01",
                        Counts.FACILITY,
                        new Ever("training", data -> text(data, "subject").equals("STEM_ROBOTICS"))),
                share("ST02", f -> f.whole("equipment.robotKits") >= 1, "equipment.robotKits")
                        .of("UPPER_SECONDARY", "LOWER_AND_UPPER_SECONDARY"),
                count("ST03", Counts.FACILITY, new Any("virtual-robotics", _ -> true)),
                sum("ST04", f -> f.whole("clubs.stemClubs")),
                sum("ST05", f -> f.knowing("enrolment.learners").whole("clubs.members"))
                        .where(f -> f.whole("clubs.stemClubs") >= 1)
                        .over(new State(f -> f.whole("clubs.stemClubs") >= 1 && f.known("clubs.members")
                                ? f.whole("enrolment.learners")
                                : 0)),
                count(
                        "ST06",
                        Counts.FACILITY,
                        new Sum(
                                "award",
                                data -> text(data, "field").equals("STEM_ROBOTICS")
                                        ? data.path("count").longValue()
                                        : 0)));
    }

    private static List<Meaning> classes() {
        var held = new Any("digital-skills-class", _ -> true);
        return List.of(
                count("CL01", Counts.FACILITY, held).over(new Open()).of("COMMUNITY_LEARNING_CENTRE"),
                count("CL02", Counts.FACILITY, new Sum("digital-skills-class", number("sessions"))),
                count("CL03", Counts.FACILITY, new Sum("digital-skills-class", number("attendances"))),
                count("CL04", Counts.FACILITY, new Distinct("digital-skills-class", "topics"))
                        .over(held)
                        .of("COMMUNITY_LEARNING_CENTRE"),
                count("CL05", Counts.COMMUNE, held).over(new Open()));
    }

    private static List<Meaning> homes() {
        return List.of(
                sum("HH01", f -> f.whole("households.deprivedTelecom"))
                        .over(new State(
                                f -> f.knowing("households.deprivedTelecom").whole("households.poorHouseholds")))
                        .of("COMMUNE_OFFICE"),
                sum("HH02", f -> f.whole("households.deprivedInformationMeans"))
                        .over(new State(f ->
                                f.knowing("households.deprivedInformationMeans").whole("households.poorHouseholds")))
                        .of("COMMUNE_OFFICE"),
                facilities("HH03", f -> f.yes("households.loudspeakerWorking"))
                        .where(f -> f.yes("households.especiallyDisadvantaged"))
                        .overThose(f ->
                                f.yes("households.especiallyDisadvantaged") && f.known("households.loudspeakerWorking"))
                        .of("COMMUNE_OFFICE"));
    }

    private static Meaning siteShare(String code, Predicate<Facts> condition, String known) {
        return count(code, Counts.SITE, those(condition)).overThose(f -> f.known(known));
    }

    private static Meaning share(String code, Predicate<Facts> condition, String known) {
        return facilities(code, condition).overThose(f -> f.known(known));
    }

    private static Meaning facilities(String code, Predicate<Facts> condition) {
        return count(code, Counts.FACILITY, those(condition));
    }

    private static Meaning sum(String code, ToLongFunction<Facts> value) {
        return count(code, Counts.FACILITY, new State(value));
    }

    private static Meaning count(String code, Counts counts, Side numerator) {
        return new Meaning(code, counts, SCHOOLS_AND_CENTRES, _ -> true, numerator, null);
    }

    private static Side those(Predicate<Facts> condition) {
        return new State(facts -> condition.test(facts) ? 1 : 0);
    }

    private static ToLongFunction<JsonNode> number(String field) {
        return data -> data.path(field).longValue();
    }

    private static Predicate<JsonNode> yes(String field) {
        return data -> data.path(field).booleanValue();
    }
}

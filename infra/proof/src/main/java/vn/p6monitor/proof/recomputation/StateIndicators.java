package vn.p6monitor.proof.recomputation;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// What one unit that is open in a month adds to each indicator that is told of what is so then.
///
/// @param unit a site for CN and PW, a facility for the others
record StateIndicators(Unit unit, int month) {
    Figures of(String indicator) {
        return switch (indicator) {
            case "CN01" -> matching(technology(), technology -> !technology.equals("NONE"));
            case "CN02" -> matching(technology(), "FIXED_BROADBAND"::equals);
            case "CN03" -> matching(technology(), "MOBILE"::equals);
            case "CN04" -> matching(technology(), "NONE"::equals);
            case "CN05" -> withSatellite();
            case "PW01" -> matching(source(), source -> !source.equals("NONE"));
            case "PW02" -> solarOfPowered(source());
            case "DV01" -> Figures.count(number("equipment", "computers"));
            case "DV02" -> Figures.ratio(number("equipment", "computersOutdated"), number("equipment", "computers"));
            case "DV03" -> shortfall(number("equipment", "computersRequired"), number("equipment", "computers"));
            case "DV04" ->
                Figures.ratio(number("enrolment", "learners"), number("equipment", "learningComputersUsable"));
            case "DV05" -> oneForTen(number("equipment", "projectors"), number("enrolment", "classes"));
            case "DV06" -> anyOf(number("equipment", "interactiveBoards"));
            case "RM01" -> anyOf(number("rooms", "smartClassrooms"));
            case "RM02" -> anyOf(number("rooms", "computerRooms"));
            case "HR01" -> Figures.ratio(number("staff", "itTrained"), number("staff", "staff"));
            case "HR02" -> noneOf(number("staff", "itTeachers"));
            case "HR03" -> adminOfTeachers(number("staff", "itTeachers"), number("staff", "itTeacherIsNetworkAdmin"));
            case "HR05" -> Figures.ratio(number("staff", "itDutyStaffCyberTrained"), number("staff", "itDutyStaff"));
            case "PL01" -> anyOf(number("platforms", "managementSoftware"));
            case "PL02" -> anyOf(number("platforms", "electronicRecords"));
            case "PL03" ->
                Figures.ratio(number("platforms", "digitalReportCards"), number("platforms", "reportCardsDue"));
            case "PL04" -> anyOf(number("platforms", "onlineLearning"));
            case "PL07" -> atLeastTwo(number("platforms", "digitalTransformationLevel"));
            case "LR01" -> libraryOrHub();
            case "ST02" -> anyOf(number("equipment", "robotKits"));
            case "ST04" -> Figures.count(number("clubs", "stemClubs"));
            case "ST05" ->
                membersOfLearners(
                        number("clubs", "stemClubs"), number("clubs", "members"), number("enrolment", "learners"));
            case "HH01" ->
                Figures.ratio(number("households", "deprivedTelecom"), number("households", "poorHouseholds"));
            case "HH02" ->
                Figures.ratio(number("households", "deprivedInformationMeans"), number("households", "poorHouseholds"));
            case "HH03" ->
                loudspeakerWhereDisadvantaged(
                        number("households", "especiallyDisadvantaged"), number("households", "loudspeakerWorking"));
            default -> throw new IllegalArgumentException("the recomputation does not know " + indicator);
        };
    }

    private @Nullable Long number(String section, String field) {
        var said = unit.state(section, month);
        return said.isEmpty() ? null : said.get().number(field);
    }

    private @Nullable String technology() {
        return unit.state("connectivity", month)
                .map(said -> said.choice("technology"))
                .orElse(null);
    }

    private @Nullable String source() {
        return unit.state("power", month).map(said -> said.choice("source")).orElse(null);
    }

    private static Figures matching(@Nullable String choice, Predicate<String> predicate) {
        return Figures.share(choice == null ? null : (Boolean) predicate.test(choice));
    }

    /// A yes is one.
    private static Figures anyOf(@Nullable Long number) {
        return Figures.share(number == null ? null : (Boolean) (number >= 1));
    }

    private static Figures noneOf(@Nullable Long number) {
        return Figures.share(number == null ? null : (Boolean) (number == 0));
    }

    private static Figures atLeastTwo(@Nullable Long number) {
        return Figures.share(number == null ? null : (Boolean) (number >= 2));
    }

    /// Main or further connection; a list of further ones that was left out is empty.
    private Figures withSatellite() {
        var said = unit.state("connectivity", month);
        if (said.isEmpty()) return Figures.UNKNOWN;
        boolean any = said.get().choice("technology").equals("SATELLITE")
                || said.get().choices("alsoHas").contains("SATELLITE");
        return Figures.count(any ? 1L : 0L);
    }

    private static Figures solarOfPowered(@Nullable String source) {
        if (source == null) return Figures.UNKNOWN;
        return Figures.ratio(source.equals("SOLAR") ? 1L : 0L, source.equals("NONE") ? 0L : 1L);
    }

    /// What one has too many does not help another.
    private static Figures shortfall(@Nullable Long required, @Nullable Long held) {
        if (required == null || held == null) return Figures.UNKNOWN;
        return Figures.count(required > held ? required - held : 0L);
    }

    /// Applies where there are classes.
    private static Figures oneForTen(@Nullable Long projectors, @Nullable Long classes) {
        if (classes == null) return Figures.UNKNOWN;
        if (classes == 0) return Figures.NONE;
        return Figures.share(projectors == null ? null : (Boolean) (projectors * 10 >= classes));
    }

    /// Applies where there is a teacher.
    private static Figures adminOfTeachers(@Nullable Long teachers, @Nullable Long isAdmin) {
        if (teachers == null) return Figures.UNKNOWN;
        return teachers == 0 ? Figures.NONE : anyOf(isAdmin);
    }

    /// Whether there is a hub too may be left out, which then is not a yes.
    private Figures libraryOrHub() {
        var said = unit.state("library", month);
        if (said.isEmpty()) return Figures.UNKNOWN;
        return Figures.share(said.get().yes("digitalLibrary") || said.get().yes("steamHub"));
    }

    /// Applies where there is a club.
    private static Figures membersOfLearners(@Nullable Long clubs, @Nullable Long members, @Nullable Long learners) {
        if (clubs == null) return Figures.UNKNOWN;
        return clubs == 0 ? Figures.NONE : Figures.ratio(members, learners);
    }

    /// Applies where the commune is especially disadvantaged.
    private static Figures loudspeakerWhereDisadvantaged(@Nullable Long disadvantaged, @Nullable Long works) {
        if (disadvantaged == null) return Figures.UNKNOWN;
        return disadvantaged == 0 ? Figures.NONE : anyOf(works);
    }
}

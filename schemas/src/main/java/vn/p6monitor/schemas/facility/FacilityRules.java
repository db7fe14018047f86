package vn.p6monitor.schemas.facility;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.p6monitor.schemas.code.Codes;
import vn.p6monitor.schemas.problem.Problem;
import vn.p6monitor.schemas.problem.ProblemCode;
import vn.p6monitor.schemas.text.FreeText;

/// What a registration alone shows to be wrong; whether its communes exist is `Placement`'s to say.
public final class FacilityRules {
    private static final int LONGEST_NAME = 300;
    private static final int MOST_SITES = 200;

    private FacilityRules() {}

    public static List<Problem> check(Facility facility) {
        var problems = new ArrayList<Problem>();
        checkCode(facility.code(), "facility", problems);
        checkName(facility.name(), "name", problems);
        checkOpening(facility.opening(), "closedOn", problems);
        if (facility.opening().openedOn() == null) {
            problems.add(Problem.of(ProblemCode.MISSING_FIELD, "openedOn"));
        }
        checkSites(facility.sites(), problems);
        return problems;
    }

    private static void checkSites(List<Site> sites, List<Problem> problems) {
        long mains = sites.stream().filter(site -> site.type() == SiteType.MAIN).count();
        if (mains != 1) problems.add(Problem.of(ProblemCode.NOT_ONE_MAIN_SITE, "sites", Long.toString(mains)));
        if (sites.size() > MOST_SITES) {
            problems.add(Problem.of(ProblemCode.TOO_MANY, "sites", Integer.toString(MOST_SITES)));
            return;
        }
        var seen = new HashSet<String>();
        for (int i = 0; i < sites.size(); i++) {
            var site = sites.get(i);
            var path = "sites[" + i + "].";
            checkCode(site.code(), path + "site", problems);
            if (!seen.add(site.code())) problems.add(Problem.of(ProblemCode.DUPLICATE, path + "site", site.code()));
            if (site.name() != null) checkName(site.name(), path + "name", problems);
            checkDegrees(site.latitude(), 90, path + "latitude", problems);
            checkDegrees(site.longitude(), 180, path + "longitude", problems);
            checkOpening(site.opening(), path + "closedOn", problems);
        }
    }

    private static void checkCode(String code, String path, List<Problem> problems) {
        if (!Codes.isWellFormed(code)) problems.add(Problem.of(ProblemCode.MALFORMED_CODE, path));
    }

    private static void checkName(String name, String path, List<Problem> problems) {
        FreeText.check(name, LONGEST_NAME, path).ifPresent(problems::add);
    }

    private static void checkDegrees(@Nullable Double degrees, int bound, String path, List<Problem> problems) {
        if (degrees != null && !(Math.abs(degrees) <= bound)) {
            problems.add(Problem.of(ProblemCode.OUT_OF_RANGE, path, "-" + bound, Integer.toString(bound)));
        }
    }

    private static void checkOpening(Opening opening, String path, List<Problem> problems) {
        if (opening.openedOn() != null
                && opening.closedOn() != null
                && opening.openedOn().isAfter(opening.closedOn())) {
            problems.add(Problem.of(ProblemCode.CLOSED_BEFORE_OPENED, path));
        }
    }
}

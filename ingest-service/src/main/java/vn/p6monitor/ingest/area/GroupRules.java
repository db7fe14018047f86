package vn.p6monitor.ingest.area;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import vn.p6monitor.ingest.json.Fields;
import vn.p6monitor.schemas.area.Area;
import vn.p6monitor.schemas.area.AreaLevel;
import vn.p6monitor.schemas.area.Areas;
import vn.p6monitor.schemas.problem.Problem;
import vn.p6monitor.schemas.problem.ProblemCode;

/// The rules for one group among all areas that are known with it.
final class GroupRules {
    private static final Pattern CODE = Pattern.compile(Area.GROUP_PREFIX + "[a-z0-9-]{1,64}");

    /// A list of another set has something wrong with every commune.
    private static final int MOST_TOLD = 100;

    private GroupRules() {}

    /// What is wrong with a group, of its communes the first few.
    static List<Problem> check(Area group, Areas all) {
        var problems = new ArrayList<Problem>();
        if (!CODE.matcher(group.code()).matches()) {
            problems.add(Problem.of(ProblemCode.MALFORMED_GROUP_NAME, "group"));
        }
        var members = new HashSet<String>();
        for (int i = 0; i < group.communes().size() && problems.size() < MOST_TOLD; i++) {
            var code = group.communes().get(i);
            var path = "communes[" + i + ']';
            if (!members.add(code)) {
                problems.add(Problem.of(ProblemCode.DUPLICATE, path, Fields.shown(code)));
            } else if (!isCommune(code, group, all)) {
                var set = group.boundaries().code();
                problems.add(Problem.of(ProblemCode.UNKNOWN_COMMUNE, path, Fields.shown(code), set));
            }
        }
        return problems;
    }

    private static boolean isCommune(String code, Area group, Areas all) {
        return all.find(group.boundaries(), code)
                .filter(area -> area.level() == AreaLevel.COMMUNE)
                .isPresent();
    }
}

package vn.p6monitor.ingest.area;

import java.util.ArrayList;
import java.util.Arrays;
import vn.p6monitor.ingest.json.Fields;
import vn.p6monitor.ingest.json.JsonValue.Members;
import vn.p6monitor.schemas.area.Area;
import vn.p6monitor.schemas.area.BoundarySet;
import vn.p6monitor.schemas.problem.Problem;
import vn.p6monitor.schemas.problem.ProblemCode;
import vn.p6monitor.schemas.problem.Verdict;

/// Reads a group of communes from JSON; whether there are such communes is for `GroupRules` to say.
final class GroupReader {
    /// More than a half of the country's communes is no group; so many still fit on a line.
    static final int MOST_COMMUNES = 5_000;

    private GroupReader() {}

    /// Whether an object is meant to be a group rather than an area.
    static boolean isGroup(Members object) {
        return object.members().containsKey("group") && !object.members().containsKey("area");
    }

    static AreaReading read(Members object) {
        var problems = new ArrayList<Problem>();
        var fields = new Fields(object, "", problems);
        fields.require("boundaries", "group", "name", "communes");
        var boundaries = fields.choice("boundaries", Arrays.asList(BoundarySet.values()), BoundarySet::code);
        var group = fields.text("group");
        var name = AreaReader.name(fields, "name", problems);
        var nameEn = AreaReader.name(fields, "nameEn", problems);
        var communes = fields.texts("communes");
        if (communes.size() > MOST_COMMUNES) {
            problems.add(Problem.of(ProblemCode.TOO_MANY, "communes", Integer.toString(MOST_COMMUNES)));
        }
        fields.refuseOthers();
        var code = group == null ? null : Area.GROUP_PREFIX + group;
        var shownCode = code == null ? null : Fields.shown(code);
        if (boundaries == null || code == null || name == null || !problems.isEmpty()) {
            return new AreaReading(shownCode, Verdict.refused(problems));
        }
        return new AreaReading(shownCode, Verdict.accepted(Area.group(boundaries, code, name, nameEn, communes)));
    }
}

package vn.p6monitor.ingest.area;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.p6monitor.ingest.json.Fields;
import vn.p6monitor.ingest.json.JsonValue.Members;
import vn.p6monitor.ingest.json.StrictJson;
import vn.p6monitor.ingest.lines.Line;
import vn.p6monitor.schemas.area.Area;
import vn.p6monitor.schemas.area.AreaLevel;
import vn.p6monitor.schemas.area.AreaName;
import vn.p6monitor.schemas.area.AreaType;
import vn.p6monitor.schemas.area.BoundarySet;
import vn.p6monitor.schemas.problem.Problem;
import vn.p6monitor.schemas.problem.ProblemCode;
import vn.p6monitor.schemas.problem.Verdict;

/// Reads an area or a group from JSON; what other areas have to say of it is `AreaRules`'.
final class AreaReader {
    private static final int LONGEST_NAME = 300;
    private static final int MOST_SUCCESSORS = 100;

    private AreaReader() {}

    static AreaReading read(Line line) {
        return switch (StrictJson.object(line.bytes())) {
            case Verdict.Refused(var problems) -> new AreaReading(null, Verdict.refused(problems));
            case Verdict.Accepted(var object) -> GroupReader.isGroup(object) ? GroupReader.read(object) : read(object);
        };
    }

    private static AreaReading read(Members object) {
        var problems = new ArrayList<Problem>();
        var fields = new Fields(object, "", problems);
        fields.require("boundaries", "area", "level", "parent", "name");
        var boundaries = fields.choice("boundaries", Arrays.asList(BoundarySet.values()), BoundarySet::code);
        var code = fields.text("area");
        var level = fields.choice("level", levels(boundaries), AreaLevel::code);
        var parent = fields.text("parent");
        var name = name(fields, "name", problems);
        var nameEn = name(fields, "nameEn", problems);
        var type = fields.choice("type", Arrays.asList(AreaType.values()), AreaType::code);
        var validFrom = day(fields, "validFrom", boundaries, problems);
        var validTo = day(fields, "validTo", boundaries, problems);
        if (validFrom != null && validTo != null && validTo.isBefore(validFrom)) {
            problems.add(Problem.of(ProblemCode.VALIDITY_REVERSED, "validTo"));
        }
        var successors = fields.texts("successors");
        if (successors.size() > MOST_SUCCESSORS) {
            problems.add(Problem.of(ProblemCode.TOO_MANY, "successors", Integer.toString(MOST_SUCCESSORS)));
        }
        fields.refuseOthers();
        var shownCode = code == null ? null : Fields.shown(code);
        if (boundaries == null
                || code == null
                || level == null
                || parent == null
                || name == null
                || !problems.isEmpty()) {
            return new AreaReading(shownCode, Verdict.refused(problems));
        }
        var names = List.of(new AreaName(name, nameEn, type, validFrom, validTo));
        return new AreaReading(
                shownCode, Verdict.accepted(new Area(boundaries, code, level, parent, names, successors)));
    }

    private static Set<AreaLevel> levels(@Nullable BoundarySet boundaries) {
        var levels = EnumSet.range(AreaLevel.PROVINCE, AreaLevel.COMMUNE);
        if (boundaries == BoundarySet.SET_2025) levels.remove(AreaLevel.DISTRICT);
        return levels;
    }

    static @Nullable String name(Fields fields, String field, List<Problem> problems) {
        var name = fields.text(field);
        if (name != null && (name.isBlank() || name.length() > LONGEST_NAME)) {
            problems.add(Problem.of(ProblemCode.MALFORMED_TEXT, field, Integer.toString(LONGEST_NAME)));
        }
        return name;
    }

    private static @Nullable LocalDate day(
            Fields fields, String field, @Nullable BoundarySet boundaries, List<Problem> problems) {
        var day = fields.parsed(field, AreaName::day, ProblemCode.MALFORMED_DATE);
        if (day != null && boundaries != null && !boundaries.isInForce(day)) {
            problems.add(Problem.of(ProblemCode.VALIDITY_OUTSIDE_SET, field, boundaries.code()));
        }
        return day;
    }
}

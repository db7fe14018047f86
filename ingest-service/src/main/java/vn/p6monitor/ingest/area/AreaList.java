package vn.p6monitor.ingest.area;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.p6monitor.ingest.lines.Line;
import vn.p6monitor.ingest.lines.Lines;
import vn.p6monitor.ingest.upload.Rejections;
import vn.p6monitor.ingest.web.Failure;
import vn.p6monitor.schemas.area.Area;
import vn.p6monitor.schemas.area.AreaCodec;
import vn.p6monitor.schemas.area.Areas;
import vn.p6monitor.schemas.area.BoundarySet;
import vn.p6monitor.schemas.problem.Problem;
import vn.p6monitor.schemas.problem.Verdict;

/// The areas and groups of one body, judged together because they may name one another.
final class AreaList {
    static final int MOST_LINES = 50_000;
    static final int MOST_MEMBERS = 500_000;
    private static final int MOST_TOLD = 1_000;

    private final TreeMap<Long, Area> areas = new TreeMap<>();
    private final Map<String, AreaHistory> histories = new HashMap<>();
    private final TreeMap<Long, Refused> refused = new TreeMap<>();
    private final Areas all;
    private int untold;
    private int members;

    /// A line that does not hold.
    private record Refused(@Nullable String code, List<Problem> problems) {}

    private AreaList(Areas known) {
        all = known.copy();
    }

    /// Reads the body and judges its areas among themselves and the known ones.
    static AreaList read(Lines lines, Areas known) {
        var list = new AreaList(known);
        int count = 0;
        for (var turn = lines.next(); !turn.isEmpty(); turn = lines.next()) {
            count += turn.size();
            if (count > MOST_LINES) throw Failure.TOO_LARGE.toException();
            for (var line : turn) list.read(line);
        }
        list.areas.forEach((line, area) -> {
            var problems = area.isGroup() ? GroupRules.check(area, list.all) : AreaRules.check(area, list.all);
            if (!problems.isEmpty()) list.refuse(line, area.code(), problems);
        });
        return list;
    }

    boolean holds() {
        return refused.isEmpty();
    }

    /// How many lines hold; several of them may speak of one area.
    int size() {
        return areas.size();
    }

    /// The areas with all their names, in an order in which none comes before one that it names.
    List<Area> inOrder() {
        return histories.values().stream()
                .map(AreaHistory::area)
                .sorted(Comparator.comparing(Area::boundaries, Comparator.<BoundarySet>reverseOrder())
                        .thenComparing(Area::level)
                        .thenComparing(Area::code))
                .toList();
    }

    void tell(Rejections rejections) {
        refused.forEach((line, r) -> rejections.add(line, r.code(), r.problems()));
        for (int i = 0; i < untold; i++) rejections.addUntold();
    }

    private void read(Line line) {
        if (!line.unreadable().isEmpty()) {
            refuse(line.number(), null, line.unreadable());
            return;
        }
        var reading = AreaReader.read(line);
        switch (reading.verdict()) {
            case Verdict.Refused(var problems) -> refuse(line.number(), reading.code(), problems);
            case Verdict.Accepted(var area) -> add(line.number(), area);
        }
    }

    private void add(long line, Area area) {
        members += area.communes().size();
        if (members > MOST_MEMBERS) throw Failure.TOO_LARGE.toException();
        var history = histories.computeIfAbsent(AreaCodec.key(area), _ -> new AreaHistory());
        var problem = history.add(line, area);
        if (problem.isPresent()) {
            refuse(line, area.code(), List.of(problem.get()));
        } else {
            areas.put(line, area);
            all.put(history.area());
        }
    }

    private void refuse(long line, @Nullable String code, List<Problem> problems) {
        if (refused.size() < MOST_TOLD) refused.put(line, new Refused(code, new ArrayList<>(problems)));
        else untold++;
    }
}

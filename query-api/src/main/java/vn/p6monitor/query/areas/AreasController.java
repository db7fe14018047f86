package vn.p6monitor.query.areas;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.p6monitor.query.edition.Edition;
import vn.p6monitor.query.problem.ProblemCode;
import vn.p6monitor.query.problem.ProblemException;
import vn.p6monitor.query.request.AreaParameters;
import vn.p6monitor.query.request.Parameters;
import vn.p6monitor.schemas.area.Area;
import vn.p6monitor.schemas.area.AreaLevel;

/// Tells which areas there are.
@RestController
@RequestMapping(path = "/api/v1/areas", produces = MediaType.APPLICATION_JSON_VALUE)
class AreasController {
    /// More than the areas of either set, so that one answer can hold all.
    private static final int MOST = 20_000;

    /// Several areas, in the order of their codes.
    record AreaList(List<AreaView> areas) {}

    /// One area.
    ///
    /// @param communes the members of a group, absent for all that is none
    record AreaView(
            String boundaries,
            String area,
            String level,
            @Nullable String parent,
            String name,
            @Nullable String nameEn,
            List<String> successors,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            List<String> communes) {
        static AreaView of(Area area) {
            return new AreaView(
                    area.boundaries().code(),
                    area.code(),
                    area.level().code(),
                    area.parent(),
                    area.name(),
                    area.nameEn(),
                    area.successors(),
                    area.isGroup() ? area.communes() : null);
        }
    }

    private final AreaDirectory areas;

    AreasController(AreaDirectory areas) {
        this.areas = areas;
    }

    @GetMapping
    AreaList areas(@RequestParam MultiValueMap<String, String> given, Edition edition) {
        var generation = edition.generation();
        var parameters = new Parameters(given, List.of("boundaries", "within", "level", "limit"));
        var set = AreaParameters.boundaries(parameters);
        int limit = parameters.limit(MOST);
        var level = parameters.one("level");
        var within = parameters.one("within");
        List<Area> found;
        if (within.isPresent()) {
            var area = areas.find(generation, set, within.get())
                    .orElseThrow(() -> AreaParameters.unknownArea("within", set, within.get()));
            AreaParameters.refuseGroup("within", area);
            AreaLevel below = level.map(code -> AreaParameters.levelBelow(area.level(), set, code))
                    .orElse(null);
            found = areas.listWithin(generation, area, below, limit);
        } else {
            found = areas.list(
                    generation,
                    set,
                    level.map(code -> AreaParameters.level(set, code)).orElse(null),
                    limit);
        }
        return new AreaList(found.stream().map(AreaView::of).toList());
    }

    @GetMapping("/{code}")
    AreaView area(@PathVariable String code, @RequestParam MultiValueMap<String, String> given, Edition edition) {
        var parameters = new Parameters(given, List.of("boundaries"));
        return areas.find(edition.generation(), AreaParameters.boundaries(parameters), code)
                .map(AreaView::of)
                .orElseThrow(() -> ProblemException.of(ProblemCode.NOT_FOUND));
    }
}

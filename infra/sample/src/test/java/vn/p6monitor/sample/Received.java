package vn.p6monitor.sample;

import static vn.p6monitor.sample.Lines.text;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.p6monitor.schemas.area.Area;
import vn.p6monitor.schemas.area.AreaLevel;
import vn.p6monitor.schemas.area.Areas;
import vn.p6monitor.schemas.area.BoundarySet;
import vn.p6monitor.schemas.facility.Facility;
import vn.p6monitor.schemas.facility.FacilityKind;
import vn.p6monitor.schemas.facility.Opening;
import vn.p6monitor.schemas.facility.Site;
import vn.p6monitor.schemas.facility.SiteType;
import vn.p6monitor.schemas.period.Month;
import vn.p6monitor.schemas.report.Field;
import vn.p6monitor.schemas.report.Report;
import vn.p6monitor.schemas.report.Section;
import vn.p6monitor.schemas.report.SectionData;
import vn.p6monitor.schemas.report.Sections;

/// Lines of the sample as the platform takes them in; what no field or list of its schema knows is an error here.
final class Received {
    private Received() {}

    static Areas areas(Iterable<JsonNode> lines) {
        var areas = new Areas();
        for (var line : lines) areas.put(area(line));
        return areas;
    }

    private static Area area(JsonNode line) {
        return new Area(
                BoundarySet.parse(text(line, "boundaries")).orElseThrow(),
                text(line, "area"),
                AreaLevel.parse(text(line, "level")).orElseThrow(),
                text(line, "parent"),
                text(line, "name"),
                text(line, "nameEn"),
                line.path("successors")
                        .valueStream()
                        .map(successor -> successor.asString())
                        .toList());
    }

    static Facility facility(JsonNode line) {
        return new Facility(
                text(line, "facility"),
                text(line, "name"),
                FacilityKind.parse(text(line, "kind")).orElseThrow(),
                optional(line, "commune2021"),
                optional(line, "commune2025"),
                new Opening(Month.parse(text(line, "openedOn")).orElseThrow(), null),
                line.path("sites").valueStream().map(Received::site).toList(),
                null);
    }

    private static Site site(JsonNode site) {
        var type = SiteType.parse(text(site, "type")).orElseThrow();
        return new Site(text(site, "site"), type, optional(site, "name"), null, null, new Opening(null, null));
    }

    static Report report(JsonNode line) {
        var section = Sections.named(text(line, "section")).orElseThrow();
        return new Report(
                UUID.fromString(text(line, "reportId")),
                line.path("revision").asInt(0),
                line.path("withdrawn").asBoolean(false),
                text(line, "facility"),
                line.path("site").asString("main"),
                section,
                Month.parse(text(line, "period")).orElseThrow(),
                Instant.parse(text(line, "submittedAt")),
                line.has("data") ? data(section, line.path("data")) : null);
    }

    private static SectionData data(Section section, JsonNode data) {
        var listed = section.fields().stream().map(Field::name).collect(Collectors.toSet());
        if (!listed.containsAll(data.propertyNames())) throw new AssertionError("unlisted fields: " + data);
        var built = new SectionData.Builder(section);
        for (var field : section.fields()) {
            if (data.has(field.name())) put(built, field, data.path(field.name()));
            else if (field.required()) throw new AssertionError(field.name() + " is missing: " + data);
        }
        return built.build();
    }

    private static void put(SectionData.Builder built, Field field, JsonNode value) {
        switch (field.type()) {
            case INTEGER -> built.put(field.index(), value.intValue());
            case NUMBER -> built.putNumber(field.index(), value.doubleValue());
            case YES_NO -> built.put(field.index(), value.booleanValue() ? 1 : 0);
            case CHOICE -> built.put(field.index(), position(field, value));
            case CHOICES -> built.put(field.index(), bits(field, value));
            case TEXT -> built.putText(field.index(), value.stringValue());
        }
    }

    private static long bits(Field field, JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(entry -> 1L << position(field, entry))
                .collect(Collectors.collectingAndThen(Collectors.toList(), bits -> {
                    if (Set.copyOf(bits).size() < bits.size()) throw new AssertionError("said twice: " + list);
                    return bits.stream().mapToLong(Long::longValue).sum();
                }));
    }

    private static int position(Field field, JsonNode symbol) {
        int position = field.symbols().indexOf(symbol.stringValue());
        if (position < 0) throw new AssertionError(symbol + " is none of " + field.symbols());
        return position;
    }

    private static @Nullable String optional(JsonNode line, String field) {
        return line.has(field) ? text(line, field) : null;
    }
}

package vn.p6monitor.endtoend;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.p6monitor.schemas.area.Area;
import vn.p6monitor.schemas.facility.Facility;
import vn.p6monitor.schemas.facility.Opening;
import vn.p6monitor.schemas.report.Field;
import vn.p6monitor.schemas.report.Report;
import vn.p6monitor.schemas.report.SectionData;

/// What is said in the records of the domain, as a sender by HTTP writes it.
final class Lines {
    private static final JsonMapper JSON = new JsonMapper();

    private Lines() {}

    static String of(Area area) {
        var line = JSON.createObjectNode().put("boundaries", area.boundaries().code());
        if (area.isGroup()) {
            line.put("group", area.code().substring(Area.GROUP_PREFIX.length())).put("name", area.name());
            area.communes().forEach(line.putArray("communes")::add);
        } else {
            line.put("area", area.code()).put("level", area.level().code());
            line.put("parent", area.parent()).put("name", area.name());
            area.successors().forEach(line.putArray("successors")::add);
        }
        return line.toString();
    }

    static String of(Facility facility) {
        var line = JSON.createObjectNode()
                .put("facility", facility.code())
                .put("name", facility.name())
                .put("kind", facility.kind().name());
        putKnown(line, "commune2021", facility.commune2021());
        putKnown(line, "commune2025", facility.commune2025());
        put(line, facility.opening());
        var sites = line.putArray("sites");
        for (var site : facility.sites()) {
            put(
                    sites.addObject()
                            .put("site", site.code())
                            .put("type", site.type().name()),
                    site.opening());
        }
        return line.toString();
    }

    static String of(Report report) {
        var line = JSON.createObjectNode()
                .put("reportId", report.reportId().toString())
                .put("revision", report.revision())
                .put("withdrawn", report.withdrawn())
                .put("facility", report.facility())
                .put("site", report.site())
                .put("section", report.section().name())
                .put("period", report.month().toString())
                .put("submittedAt", report.submittedAt().toString());
        var data = report.data();
        if (data != null) put(line.putObject("data"), data);
        return line.toString();
    }

    private static void put(ObjectNode line, SectionData data) {
        for (var field : data.section().fields()) {
            if (data.isKnown(field.index())) put(line, field, data);
        }
    }

    private static void put(ObjectNode line, Field field, SectionData data) {
        long value = data.value(field.index());
        switch (field.type()) {
            case INTEGER -> line.put(field.name(), value);
            case NUMBER -> line.put(field.name(), data.number(field.index()));
            case YES_NO -> line.put(field.name(), value == 1);
            case CHOICE -> line.put(field.name(), field.symbols().get((int) value));
            case TEXT -> line.put(field.name(), data.text(field.index()));
            case CHOICES -> {
                var chosen = line.putArray(field.name());
                for (int i = 0; i < field.symbols().size(); i++) {
                    if ((value >> i) % 2 == 1) chosen.add(field.symbols().get(i));
                }
            }
        }
    }

    private static void put(ObjectNode line, Opening opening) {
        putKnown(line, "openedOn", opening.openedOn());
        putKnown(line, "closedOn", opening.closedOn());
    }

    private static void putKnown(ObjectNode line, String name, @Nullable Object value) {
        if (value != null) line.put(name, value.toString());
    }
}

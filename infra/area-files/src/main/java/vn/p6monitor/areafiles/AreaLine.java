package vn.p6monitor.areafiles;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;

/// One area as a line for the ingest-service, and the rows it was made of.
public record AreaLine(String json, Origin origin, List<Origin> successorOrigins) {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern SUCCESSOR = Pattern.compile("successors\\[([0-9]{1,4})].*");

    public AreaLine {
        successorOrigins = List.copyOf(successorOrigins);
    }

    /// The fields of the line; those that are empty are left out.
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Content(
            String boundaries,
            String area,
            String level,
            String type,
            String parent,
            String name,
            String nameEn,
            String validFrom,
            String validTo,
            List<String> successors) {
        Content withSuccessors(List<String> others) {
            return new Content(boundaries, area, level, type, parent, name, nameEn, validFrom, validTo, others);
        }
    }

    static AreaLine of(Content content, Origin origin, List<Origin> successorOrigins) {
        return new AreaLine(JSON.writeValueAsString(content), origin, successorOrigins);
    }

    /// Where to correct what is wrong with the field at this path.
    public Origin originOf(String path) {
        var successor = SUCCESSOR.matcher(path);
        if (!successor.matches()) return origin;
        int index = Integer.parseInt(successor.group(1));
        return index < successorOrigins.size() ? successorOrigins.get(index) : origin;
    }
}

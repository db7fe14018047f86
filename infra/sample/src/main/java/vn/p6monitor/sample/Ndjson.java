package vn.p6monitor.sample;

import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/// Writes one thing as one line of JSON, its fields in the order of the record.
final class Ndjson {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .changeDefaultPropertyInclusion(always -> always.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private Ndjson() {}

    static String line(Record thing) {
        return MAPPER.writeValueAsString(thing);
    }
}

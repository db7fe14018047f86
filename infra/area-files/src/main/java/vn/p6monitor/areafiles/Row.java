package vn.p6monitor.areafiles;

import java.util.Map;
import java.util.Objects;

/// One record of a file, its fields by the names of their columns; what is not there is empty.
record Row(Origin origin, Map<String, String> fields) {
    Row {
        fields = Map.copyOf(fields);
    }

    String text(String column) {
        return Objects.requireNonNullElse(fields.get(column), "");
    }
}

package vn.p6monitor.schemas.index;

/// One computation of all numbers from the record: its application id, its topics and its indices.
///
/// Readers go by the aliases, which point to one generation at a time.
public record Generation(String name) {
    public static final String VALUES_ALIAS = "p6-area-values";
    public static final String AREAS_ALIAS = "p6-areas";
    public static final String PROGRESS_ALIAS = "p6-progress";

    public Generation {
        if (!name.matches("[a-z0-9]{1,16}")) {
            throw new IllegalArgumentException("a generation's name has 1 to 16 of a-z 0-9: " + name);
        }
    }

    public String applicationId() {
        return "p6-" + name;
    }

    public String areaValuesTopic() {
        return "p6.area-values." + name;
    }

    public String valuesIndex() {
        return VALUES_ALIAS + "-" + name;
    }

    public String areasIndex() {
        return AREAS_ALIAS + "-" + name;
    }

    public String progressIndex() {
        return PROGRESS_ALIAS + "-" + name;
    }
}

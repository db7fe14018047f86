package vn.p6monitor.benchmarks.contender;

/// What a contender does with the events.
public enum Role {
    /// Reads their bytes.
    CONSUME("raw consume"),
    /// Reads them and decodes them as generic Avro records: as little as anyone can do who looks at them.
    DECODE("consume + generic Avro decode"),
    /// Sums them with the platform's own topology.
    PIPELINE("pipeline up to the area values"),
    /// Sums them with a plain chain of KTables.
    CHAIN("DSL chain of KTables");

    private final String title;

    Role(String title) {
        this.title = title;
    }

    /// What it is called in reports.
    public String title() {
        return title;
    }

    /// Whether it sums, so that its result can be compared.
    public boolean sums() {
        return switch (this) {
            case CONSUME, DECODE -> false;
            case PIPELINE, CHAIN -> true;
        };
    }

    /// Whether it may be stopped before its end when the time is over. It is told then that it took more: of a peer
    /// that
    /// is enough, of the pipeline and its limits it is not.
    public boolean mayBeStopped() {
        return switch (this) {
            case CONSUME, DECODE, PIPELINE -> false;
            case CHAIN -> true;
        };
    }

    /// Whether it first runs once without being counted. The chain takes minutes, in which compiling is little, and
    /// which are too many to spend twice.
    public boolean warmsUp() {
        return switch (this) {
            case CONSUME, DECODE, PIPELINE -> true;
            case CHAIN -> false;
        };
    }
}

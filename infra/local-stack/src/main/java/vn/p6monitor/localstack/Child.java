package vn.p6monitor.localstack;

import java.util.Set;

/// The programs of the stack, each with the memory it comes to hold.
public enum Child {
    KAFKA("kafka", 700),
    REGISTRY("registry", 380),
    ELASTICSEARCH("elasticsearch", 1500),
    SIGN_IN("sign-in", 250),
    INGEST("ingest-service", 500),
    PROCESSOR("streams-processor", 1200),
    QUERY("query-api", 500);

    private final String title;
    private final int megabytes;

    Child(String title, int megabytes) {
        this.title = title;
        this.megabytes = megabytes;
    }

    /// Its name on the console, in file names and in the build.
    public String title() {
        return title;
    }

    /// Whether it is one of our own Spring applications rather than a server they use.
    boolean isApplication() {
        return switch (this) {
            case SIGN_IN, INGEST, PROCESSOR, QUERY -> true;
            case KAFKA, REGISTRY, ELASTICSEARCH -> false;
        };
    }

    int megabytes() {
        return megabytes;
    }

    /// Those that must serve before it starts.
    Set<Child> needs() {
        return switch (this) {
            case KAFKA, REGISTRY, ELASTICSEARCH, SIGN_IN -> Set.of();
            case INGEST -> Set.of(KAFKA, REGISTRY);
            case PROCESSOR -> Set.of(KAFKA, REGISTRY, ELASTICSEARCH);
            case QUERY -> Set.of(KAFKA, ELASTICSEARCH);
        };
    }
}

package vn.p6monitor.localstack;

import java.util.Map;
import java.util.TreeMap;

/// Every port of the stack, shifted together so that several stacks can live on one machine.
public record Ports(int offset) {

    private static final int HIGHEST = 9300;

    public Ports {
        if (offset < 0 || offset > 65_535 - HIGHEST) {
            throw new IllegalArgumentException(
                    "the port offset must be between 0 and " + (65_535 - HIGHEST) + ", not " + offset);
        }
    }

    /// The port at which others reach a child.
    public int of(Child child) {
        return offset
                + switch (child) {
                    case KAFKA -> 9092;
                    case REGISTRY -> 8080;
                    case ELASTICSEARCH -> 9200;
                    case SIGN_IN -> 9000;
                    case INGEST -> 8081;
                    case QUERY -> 8082;
                    case PROCESSOR -> 8083;
                };
    }

    int kafkaController() {
        return offset + 9093;
    }

    /// The registry would otherwise open it at 9000, where the sign-in is.
    int registryManagement() {
        return offset + 8089;
    }

    int elasticsearchTransport() {
        return offset + HIGHEST;
    }

    /// The address of a child as its users write it.
    public String address(Child child) {
        return child == Child.KAFKA ? "localhost:" + of(child) : "http://localhost:" + of(child);
    }

    /// All the ports a child opens, with what each is for.
    Map<Integer, String> opened(Child child) {
        var ports = new TreeMap<Integer, String>();
        ports.put(of(child), child.title());
        switch (child) {
            case KAFKA -> ports.put(kafkaController(), "kafka's controller");
            case REGISTRY -> ports.put(registryManagement(), "the registry's management");
            case ELASTICSEARCH -> ports.put(elasticsearchTransport(), "elasticsearch's transport");
            case SIGN_IN, INGEST, PROCESSOR, QUERY -> {}
        }
        return ports;
    }
}

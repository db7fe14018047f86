package vn.p6monitor.localstack.frontdoor;

import tools.jackson.databind.JsonNode;

/// What a service answered to an order.
public record Reply(int status, JsonNode body) {

    /// Whether it was taken.
    public boolean isTaken() {
        return status >= 200 && status < 300;
    }
}

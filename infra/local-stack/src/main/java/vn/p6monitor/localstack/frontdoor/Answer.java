package vn.p6monitor.localstack.frontdoor;

import java.util.List;
import tools.jackson.databind.JsonNode;

/// What the ingest-service made of the lines it was sent.
public record Answer(int status, long accepted, List<String> problems) {

    public Answer {
        problems = List.copyOf(problems);
    }

    static Answer of(int status, JsonNode body) {
        var refused = body.path("rejections").isMissingNode() ? body.path("problems") : body.path("rejections");
        var problems = refused.valueStream().map(JsonNode::toString).toList();
        boolean taken = status == 200 || status == 202;
        return new Answer(
                status,
                body.path("accepted").asLong(0),
                taken || !problems.isEmpty() ? problems : List.of(body.toString()));
    }

    public boolean isTaken() {
        return status == 200 || status == 202;
    }
}

package vn.p6monitor.localstack;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.p6monitor.areafiles.AreaFiles;
import vn.p6monitor.areafiles.AreaLine;
import vn.p6monitor.localstack.frontdoor.Answer;
import vn.p6monitor.localstack.frontdoor.NotTaken;

/// Sends the areas of the statistics office's files through the front door, and tells what is wrong by file and line.
record AreasImport(Delivery delivery) {

    private static final Duration PATIENCE_TO_COUNT = Duration.ofMinutes(10);
    private static final JsonMapper JSON = new JsonMapper();

    /// The lines of these files.
    ///
    /// @throws Refused with every reason why they cannot be read
    static List<AreaLine> read(AreasCommand command) {
        return switch (AreaFiles.read(command.files())) {
            case AreaFiles.Read(var lines) -> lines;
            case AreaFiles.Unreadable(var complaints) -> throw new Refused(String.join("\n", complaints));
        };
    }

    /// Returns when every answer shows the areas.
    ///
    /// @throws NotTaken with every problem, when the areas do not hold; then none was taken
    void send(List<AreaLine> lines) throws InterruptedException {
        delivery.tell("%,d read".formatted(lines.size()));
        var answer = delivery.send("areas", () -> lines.stream().map(AreaLine::json));
        if (!answer.isTaken()) {
            throw new NotTaken(
                    "the areas were refused (" + answer.status() + "), nothing is changed:\n" + told(answer, lines));
        }
        delivery.awaitCounted(PATIENCE_TO_COUNT);
    }

    private static String told(Answer answer, List<AreaLine> lines) {
        return answer.problems().stream()
                .flatMap(rejection -> told(rejection, lines))
                .collect(Collectors.joining("\n"));
    }

    private static Stream<String> told(String rejection, List<AreaLine> lines) {
        var json = json(rejection);
        int line = json.path("line").asInt(0);
        if (line < 1 || line > lines.size()) {
            return Stream.of(rejection);
        }
        var area = lines.get(line - 1);
        return json.path("problems").valueStream().map(problem -> told(problem, area));
    }

    private static String told(JsonNode problem, AreaLine area) {
        var path = problem.path("path").asString("");
        return "%s: %s %s: %s"
                .formatted(
                        area.originOf(path),
                        path,
                        problem.path("code").asString(""),
                        problem.path("message").asString(""));
    }

    private static JsonNode json(String rejection) {
        try {
            return JSON.readTree(rejection);
        } catch (JacksonException _) {
            return JSON.createObjectNode();
        }
    }
}

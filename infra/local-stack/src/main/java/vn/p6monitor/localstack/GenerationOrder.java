package vn.p6monitor.localstack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import vn.p6monitor.localstack.frontdoor.FrontDoor;
import vn.p6monitor.localstack.frontdoor.NotTaken;
import vn.p6monitor.localstack.frontdoor.Reply;

/// Has everything computed anew, shows what becomes different, and waits until readers see it.
record GenerationOrder(FrontDoor door, Building building, Consumer<String> console) {

    private static final Duration LOOK = Duration.ofMillis(250);
    private static final Duration REMIND = Duration.ofSeconds(5);
    private static final Pattern NUMBER = Pattern.compile("g([0-9]+)f[0-9]+");

    /// @throws Refused when the file cannot be read
    /// @throws NotTaken when the order is not taken, with every problem
    void give(GenerationCommand command) throws InterruptedException {
        if (command.catalogue() == null) {
            rebuild();
        } else {
            apply(command.catalogue(), command.dryRun());
        }
    }

    private void rebuild() throws InterruptedException {
        var reply = door.order("POST", "/api/v1/rebuild", "application/json", "");
        if (!reply.isTaken()) {
            throw new NotTaken(refusal(reply, "rebuild"));
        }
        await(reply.body().path("generation").asString());
    }

    private void apply(Path file, boolean dryRun) throws InterruptedException {
        var reply = door.order("PUT", "/api/v1/catalogue?dryRun=" + dryRun, "application/yaml", text(file));
        if (!reply.isTaken()) {
            throw new NotTaken(refusal(reply, file.toString()));
        }
        changes(reply.body()).forEach(console);
        var generation = reply.body().path("generation").asString("");
        if (!generation.isEmpty()) {
            await(generation);
        } else if (dryRun) {
            console.accept("Nothing was changed: this was only tried");
        } else {
            console.accept("Nothing becomes different, so nothing was changed");
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (NoSuchFileException _) {
            throw new Refused("there is no file " + file);
        } catch (IOException e) {
            throw new Refused(file + " cannot be read as text: " + e);
        }
    }

    static Stream<String> changes(JsonNode body) {
        var former = body.path("former").asString();
        var version = body.path("version").asString();
        return Stream.of(
                        Stream.of("version %s, was %s".formatted(version, former)),
                        codes(body.path("added")).map(code -> "  + " + code),
                        codes(body.path("removed")).map(code -> "  - " + code),
                        body.path("changed")
                                .valueStream()
                                .map(changed -> "  ~ " + changed.path("code").asString() + ": "
                                        + codes(changed.path("parts")).collect(Collectors.joining(", "))),
                        body.path("reordered").asBoolean(false)
                                ? Stream.of("  the indicators come in another order")
                                : Stream.<String>of())
                .flatMap(lines -> lines);
    }

    private static Stream<String> codes(JsonNode list) {
        return list.valueStream().map(JsonNode::asString);
    }

    /// As compilers tell it: the file, the line, what is wrong there.
    static String refusal(Reply reply, String what) {
        var problems = reply.body().path("problems");
        var first = reply.body().path("detail").asString("the answer was " + reply.status());
        return Stream.concat(
                        Stream.of(what + ": " + first),
                        problems.valueStream()
                                .map(problem -> "%s:%s: %s: %s"
                                        .formatted(
                                                what,
                                                problem.path("line").asString("1"),
                                                problem.path("path").asString(""),
                                                problem.path("message").asString(""))))
                .collect(Collectors.joining("\n"));
    }

    private void await(String generation) throws InterruptedException {
        console.accept("Generation " + generation + " is computed beside what readers see");
        long start = System.nanoTime();
        long remind = start + REMIND.toNanos();
        while (number(door.generation().orElse("")) < number(generation)) {
            if (System.nanoTime() > remind) {
                remind += REMIND.toNanos();
                building.told().ifPresent(console);
            }
            Thread.sleep(LOOK);
        }
        console.accept("Readers see generation %s (%.1f s)"
                .formatted(door.generation().orElse(generation), (System.nanoTime() - start) / 1e9));
    }

    private static int number(String generation) {
        var matcher = NUMBER.matcher(generation);
        return matcher.matches() ? Integer.parseInt(matcher.group(1)) : 0;
    }
}

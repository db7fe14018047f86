package vn.p6monitor.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;
import vn.p6monitor.localstack.frontdoor.FrontDoor;
import vn.p6monitor.localstack.frontdoor.NotTaken;

class GenerationOrderTest {

    private static final Path DATA = Path.of("/data");

    @TempDir
    Path folder;

    private final List<String> received = new CopyOnWriteArrayList<>();
    private final List<String> said = new CopyOnWriteArrayList<>();
    private final Queue<String> generations = new ArrayDeque<>();
    private int status = 202;
    private String answer = "{\"generation\":\"g2f1\"}";
    private HttpServer server;
    private FrontDoor door;
    private Building building;

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/oauth2/token", exchange -> reply(exchange, 200, "{\"access_token\":\"t\"}"));
        server.createContext("/api/v1/freshness", exchange -> {
            var generation = generations.size() > 1 ? generations.remove() : generations.element();
            if (!generation.isEmpty()) {
                exchange.getResponseHeaders().add("P6-Generation", generation);
            }
            reply(exchange, generation.isEmpty() ? 503 : 200, "{}");
        });
        server.createContext("/api/v1", exchange -> {
            received.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                    + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            reply(exchange, status, answer);
        });
        server.start();
        var address = "http://localhost:" + server.getAddress().getPort();
        door = new FrontDoor(new FrontDoor.Addresses(address, address, address), FrontDoor.Client.MINISTRY);
        building = new Building(address);
    }

    @AfterEach
    void close() {
        building.close();
        door.close();
        server.stop(0);
    }

    private static void reply(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private void give(GenerationCommand command) throws InterruptedException {
        new GenerationOrder(door, building, said::add).give(command);
    }

    private Path catalogue() throws IOException {
        return Files.writeString(folder.resolve("ours.yaml"), "version: ours\n");
    }

    @Test
    void rebuildsAndWaitsUntilReadersSeeIt() throws InterruptedException {
        generations.addAll(List.of("g1f1", "", "g2f1"));

        give(new GenerationCommand(DATA, null, false));

        assertThat(received).containsExactly("POST /api/v1/rebuild ");
        assertThat(said.getFirst()).isEqualTo("Generation g2f1 is computed beside what readers see");
        assertThat(said.getLast()).startsWith("Readers see generation g2f1 (");
        assertThat(generations).containsExactly("g2f1");
    }

    @Test
    void doesNotWaitForWhatALaterOneHasOvertaken() throws InterruptedException {
        generations.add("g10f1");

        give(new GenerationCommand(DATA, null, false));

        assertThat(said.getLast()).startsWith("Readers see generation g10f1 (");
    }

    @Test
    void appliesACatalogueAndShowsWhatBecomesDifferent() throws Exception {
        generations.add("g2f1");
        answer = """
                {"version":"ours","former":"1","added":["CN99"],"removed":["CN02"],
                 "changed":[{"code":"CN01","parts":["name","numerator"]}],"reordered":true,"generation":"g2f1"}""";

        give(new GenerationCommand(DATA, catalogue(), false));

        assertThat(received).containsExactly("PUT /api/v1/catalogue?dryRun=false version: ours\n");
        assertThat(said.subList(0, 5))
                .containsExactly(
                        "version ours, was 1",
                        "  + CN99",
                        "  - CN02",
                        "  ~ CN01: name, numerator",
                        "  the indicators come in another order");
        assertThat(said.getLast()).startsWith("Readers see generation g2f1 (");
    }

    @Test
    void onlyShowsInADryRun() throws Exception {
        status = 200;
        answer = "{\"version\":\"ours\",\"former\":\"1\",\"added\":[\"CN99\"]}";

        give(new GenerationCommand(DATA, catalogue(), true));

        assertThat(received).containsExactly("PUT /api/v1/catalogue?dryRun=true version: ours\n");
        assertThat(said).containsExactly("version ours, was 1", "  + CN99", "Nothing was changed: this was only tried");
    }

    @Test
    void tellsEveryProblemWithTheFileAndTheLine() throws Exception {
        status = 422;
        answer = """
                {"detail":"The catalogue does not hold.","problems":[
                 {"line":7,"code":"UNKNOWN_WORD","path":"CN01.direction","message":"Not allowed."},
                 {"line":9,"code":"DUPLICATE","path":"CN02.code","message":"There twice."}]}""";
        var file = catalogue();

        assertThatExceptionOfType(NotTaken.class)
                .isThrownBy(() -> give(new GenerationCommand(DATA, file, false)))
                .withMessage(file + ": The catalogue does not hold.\n" + file + ":7: CN01.direction: Not allowed.\n"
                        + file + ":9: CN02.code: There twice.");
    }

    @Test
    void saysWhenThereIsNoSuchFile() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> give(new GenerationCommand(DATA, folder.resolve("none.yaml"), false)))
                .withMessageContaining("none.yaml");
    }

    @Test
    void tellsInOneLineWhatIsComputed() {
        var json = new JsonMapper();
        assertThat(Building.told(json.readTree("{\"inForce\":\"g1f1\"}"))).isEqualTo("generation g1f1 is in force");
        assertThat(Building.told(json.readTree("{\"inForce\":\"g1f1\",\"g2f1\":0.429}")))
                .isEqualTo("generation g1f1 is in force, g2f1 is being computed (42 % is visible there)");
        assertThat(Building.told(json.readTree("{\"inForce\":\"g1f1\",\"paused\":{\"11\":10003}}")))
                .isEqualTo("generation g1f1 is in force, what province 11 sends is read no further "
                        + "(10003 of its reports wait for the register)");
        assertThat(Building.told(json.readTree("{\"g1f1\":0.5}")))
                .isEqualTo("no generation is in force yet, g1f1 is being computed (50 % is visible there)");
    }
}

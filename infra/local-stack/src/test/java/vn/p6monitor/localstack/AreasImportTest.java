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
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.p6monitor.areafiles.AreaLine;
import vn.p6monitor.localstack.frontdoor.FrontDoor;
import vn.p6monitor.localstack.frontdoor.NotTaken;

class AreasImportTest {

    @TempDir
    Path folder;

    private final List<String> received = new CopyOnWriteArrayList<>();
    private final List<String> said = new CopyOnWriteArrayList<>();
    private volatile int status = 200;
    private volatile String answer = "{\"accepted\":2}";
    private HttpServer server;
    private FrontDoor door;

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/oauth2/token", exchange -> reply(exchange, 200, "{\"access_token\":\"t\"}"));
        server.createContext("/api/v1/freshness", exchange -> reply(exchange, 200, "{\"pending\":0}"));
        server.createContext("/api/v1/areas", exchange -> {
            received.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            reply(exchange, status, answer);
        });
        server.start();
        var address = "http://localhost:" + server.getAddress().getPort();
        door = new FrontDoor(new FrontDoor.Addresses(address, address, address), FrontDoor.Client.MINISTRY);
    }

    @AfterEach
    void close() {
        door.close();
        server.stop(0);
    }

    private static void reply(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private List<AreaLine> twoProvinces() throws IOException {
        var file = Files.writeString(folder.resolve("provinces.csv"), """
                code,name_vi,name_en,valid_from,valid_to,successor_code,type
                11,Điện Biên,Dien Bien,2008-08-01,2025-06-30,11,province
                11,Điện Biên,Dien Bien,2025-07-01,,,province
                """);
        return AreasImport.read(new AreasCommand(AreasCommand.Verb.IMPORT, folder, List.of(file)));
    }

    private void send(List<AreaLine> lines) throws InterruptedException {
        new AreasImport(new Delivery(door, said::add, "areas")).send(lines);
    }

    @Test
    void sendsEveryAreaAsALineAndTellsHowFarItIs() throws Exception {
        var lines = twoProvinces();

        send(lines);

        assertThat(received)
                .containsExactly(
                        lines.getFirst().json() + "\n" + lines.getLast().json() + "\n");
        assertThat(said).hasSize(3);
        assertThat(said.get(1)).endsWith("2 areas sent");
        assertThat(said.getLast()).contains("all records are counted");
    }

    @Test
    void tellsWhatIsWrongByFileAndLine() throws Exception {
        status = 422;
        answer = """
                {"rejections":[{"line":2,"area":"11","problems":[
                {"path":"parent","code":"UNKNOWN_PARENT","message":"No such area."},
                {"path":"name","code":"MISSING_FIELD","message":"Give it."}]},{"line":9}]}""";
        var file = folder.resolve("provinces.csv");
        var lines = twoProvinces();

        assertThatExceptionOfType(NotTaken.class)
                .isThrownBy(() -> send(lines))
                .withMessageStartingWith("the areas were refused (422), nothing is changed:\n"
                        + file + ":3: parent UNKNOWN_PARENT: No such area.\n"
                        + file + ":3: name MISSING_FIELD: Give it.\n"
                        + "{\"line\":9}");
    }

    @Test
    void passesOnAnyOtherAnswer() throws Exception {
        status = 403;
        answer = "{\"code\":\"FORBIDDEN\"}";
        var lines = twoProvinces();

        assertThatExceptionOfType(NotTaken.class)
                .isThrownBy(() -> send(lines))
                .withMessageContaining("(403)")
                .withMessageContaining("FORBIDDEN");
    }

    @Test
    void refusesFilesThatItCannotReadBeforeAnythingIsSent() throws IOException {
        var file = Files.writeString(folder.resolve("notes.csv"), "a,b\n");
        var command = new AreasCommand(AreasCommand.Verb.CONVERT, folder, List.of(file));

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> AreasImport.read(command))
                .withMessageContaining(file + ":1: ");
    }
}

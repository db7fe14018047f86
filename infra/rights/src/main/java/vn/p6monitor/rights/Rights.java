package vn.p6monitor.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;

/// Holds a running service to a table, cell by cell.
///
/// @param before makes the world as the table has it, before each cell
/// @param known what stands for `{names}` in addresses
/// @param signs how an answer's body shows what a cell's words say; a word that is not here is to be in the body itself
public record Rights(
        RightsTable table,
        Caller caller,
        Runnable before,
        Supplier<Map<String, String>> known,
        Map<String, Predicate<String>> signs) {
    public Rights {
        signs = Map.copyOf(signs);
    }

    /// A test for each cell; those of reading are asked without a body too, which must tell no more and no less.
    public Stream<DynamicContainer> tests() {
        return table.rows().stream()
                .map(row -> dynamicContainer(
                        row.toString(), Arrays.stream(Who.values()).map(who -> test(row, who))));
    }

    private DynamicTest test(Row row, Who who) {
        return dynamicTest(who + " → " + row.of(who), () -> {
            before.run();
            var filled = known.get();
            check(row.of(who), caller.call(row, who, filled));
            if (row.method().equals("GET")) {
                var head = new Row("HEAD", row.address(), null, row.accept(), row.cells());
                assertThat(caller.call(head, who, filled))
                        .satisfies(
                                answer -> assertThat(answer.statusCode())
                                        .isEqualTo(row.of(who).status()),
                                answer -> assertThat(answer.body()).isEmpty());
            }
        });
    }

    private void check(Cell cell, HttpResponse<String> answer) {
        var body = answer.body();
        assertThat(answer.statusCode()).as(body).isEqualTo(cell.status());
        for (var sign : cell.signs()) {
            var shows = signs.getOrDefault(sign, text -> text.contains(sign));
            assertThat(shows.test(body)).as("%s in %s", sign, body).isTrue();
        }
        if (cell.status() < 400 || isHealth(answer)) return;
        if (answer.uri().getPath().startsWith("/openrosa/")) checkMessage(cell.status(), answer);
        else checkProblem(cell.status(), answer);
    }

    /// Phones show nothing else of what is wrong.
    private static void checkMessage(int status, HttpResponse<String> answer) {
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/xml;charset=UTF-8");
        if (!answer.request().method().equals("HEAD")) {
            assertThat(answer.body())
                    .contains("<OpenRosaResponse xmlns=\"http://openrosa.org/http/response\"><message")
                    .doesNotContain("Exception", "\tat ", "Tomcat", "springframework");
        }
        if (status == 401) {
            assertThat(answer.headers().firstValue("WWW-Authenticate")).isPresent();
        }
    }

    /// A state of health that is bad is no problem of the request.
    private static boolean isHealth(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Content-Type")
                .orElse("")
                .startsWith("application/vnd.spring-boot.actuator");
    }

    /// Whatever is wrong is told as RFC 9457 has it, with a code, and tells nothing of the inside.
    private static void checkProblem(int status, HttpResponse<String> answer) {
        assertThat(answer.headers().firstValue("Content-Type"))
                .as(answer.body())
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(answer.body())
                .contains("\"status\":" + status, "\"title\":", "\"detail\":")
                .containsPattern("\"code\":\"[A-Z0-9_]+\"")
                .doesNotContain("Exception", "\tat ", "Tomcat", "springframework");
        if (status == 401) {
            assertThat(answer.headers().firstValue("WWW-Authenticate")).isPresent();
        }
    }
}

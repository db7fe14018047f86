package vn.p6monitor.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

@ApiTest
class PageTest {
    private static final Path FILES = Path.of("src/main/resources/static");
    private static final int MOST_BYTES = 60 * 1024;

    @Autowired
    private MockMvc mvc;

    @Test
    void isSmall() {
        assertThat(files().stream().mapToLong(file -> file.toFile().length()).sum())
                .isLessThan(MOST_BYTES);
    }

    @Test
    void needsNothingFromElsewhere() {
        for (var file : files()) {
            assertThat(text(file).replace("http://www.w3.org/", ""))
                    .as(file.toString())
                    .doesNotContain("http://", "https://", "url(//");
        }
    }

    @Test
    void hasNothingThatItsSecurityPolicyForbids() {
        var page = text(FILES.resolve("index.html"));
        assertThat(page).doesNotContainPattern("<script(?![^>]*\\bsrc=)|<style|\\sstyle=|\\son[a-z]+=");
    }

    @Test
    void saysTheSameThingsInBothLanguages() {
        var languages = text(FILES.resolve("page/texts.js")).split("\n {2}en: \\{", 2);
        assertThat(keys(languages[0])).hasSizeGreaterThan(40).isEqualTo(keys(languages[1]));
        assertThat(keys(languages[0])).containsAll(keysUsedBy(text(FILES.resolve("index.html"))));
    }

    @Test
    void isServedWithAllItsFiles() {
        var anyone = new Api.Client(mvc, null, null);
        for (var file : files()) {
            var address = "/" + FILES.relativize(file);
            assertThat(anyone.send(HttpMethod.GET, address, "*/*").status())
                    .as(address)
                    .isEqualTo(200);
        }
    }

    @Test
    void isAskedForAnewButNotSentAgain() throws Exception {
        var first = new Api.Client(mvc, null, null).send(HttpMethod.GET, "/page/app.js", "*/*");
        assertThat(first.header("Cache-Control")).isEqualTo("no-cache");
        assertThat(first.header("Last-Modified")).isNull();
        var again = MockMvcRequestBuilders.get("/page/app.js")
                .header("If-None-Match", Objects.requireNonNull(first.header("ETag")));
        assertThat(mvc.perform(again).andReturn().getResponse().getStatus()).isEqualTo(304);
    }

    private static List<String> keys(String texts) {
        return Pattern.compile("(?m)^ {4}(\\w+): ")
                .matcher(texts)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static List<String> keysUsedBy(String page) {
        return Pattern.compile("data-(?:text|label)=\"(\\w+)\"")
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static List<Path> files() {
        try (var found = Files.walk(FILES)) {
            return found.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

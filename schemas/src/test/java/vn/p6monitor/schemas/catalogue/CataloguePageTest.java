package vn.p6monitor.schemas.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class CataloguePageTest {
    private static final Path PAGE = Path.of("..", "docs", "indicators.md");
    private static final String COMMAND =
            "mvn -pl schemas test -Dtest=CataloguePageTest -Drenew.page -Dsurefire.failIfNoSpecifiedTests=false";

    private static final Catalogue STANDARD = Catalogue.standard();
    private static final String TEXT = new CataloguePage(STANDARD).text(COMMAND);

    @Test
    void isTheOneInTheRepository() throws IOException {
        if (System.getProperty("renew.page") != null) Files.writeString(PAGE, TEXT);
        assertThat(PAGE).exists();
        assertThat(Files.readString(PAGE))
                .as("docs/indicators.md is old; renew it: %s", COMMAND)
                .isEqualTo(TEXT);
    }

    @Test
    void saysEverythingOfEveryIndicator() {
        for (var indicator : STANDARD.indicators()) {
            var begin = TEXT.indexOf("\n## " + indicator.code() + "\n");
            var end = TEXT.indexOf("\n## ", begin + 1);
            var section = end < 0 ? TEXT.substring(begin) : TEXT.substring(begin, end);
            assertThat(section)
                    .contains(indicator.name().vi(), indicator.name().en())
                    .contains(
                            indicator.definition().vi(), indicator.definition().en())
                    .contains(indicator.unit().vi(), indicator.unit().en())
                    .contains(indicator.numerator().fold().name());
        }
    }

    @Test
    void keepsBarsInsideTheirCells() {
        assertThat(TEXT.lines().filter(line -> line.startsWith("|")))
                .allSatisfy(line -> assertThat(line.replace("\\|", "")
                                .chars()
                                .filter(c -> c == '|')
                                .count())
                        .isIn(3L, 5L));
    }
}

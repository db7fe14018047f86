package vn.p6monitor.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.p6monitor.localstack.AreasCommand.Verb;

class AreasCommandTest {

    private static final Path REPOSITORY = Path.of("/checkout");

    private static AreasCommand parse(String line) {
        return AreasCommand.parse(REPOSITORY, line.isBlank() ? List.of() : List.of(line.split(" ")));
    }

    @Test
    void takesAnyNumberOfFiles() {
        assertThat(parse("import a.csv b.csv"))
                .isEqualTo(new AreasCommand(
                        Verb.IMPORT, Path.of("/checkout/.p6"), List.of(Path.of("a.csv"), Path.of("b.csv"))));
        assertThat(parse("import a.csv --data /data b.csv"))
                .isEqualTo(
                        new AreasCommand(Verb.IMPORT, Path.of("/data"), List.of(Path.of("a.csv"), Path.of("b.csv"))));
        assertThat(parse("convert a.csv").verb()).isEqualTo(Verb.CONVERT);
    }

    @ParameterizedTest
    @CsvSource({
        "'', import or convert",
        "export a.csv, import or convert",
        "import, needs the files",
        "import a.csv --data, --data needs a value",
        "import a.csv --fast, unknown option --fast",
        "convert a.csv --data /data, unknown option --data"
    })
    void saysWhatItDoesNotUnderstand(String line, String complaint) {
        assertThatExceptionOfType(Command.Unknown.class)
                .isThrownBy(() -> parse(line))
                .withMessageContaining(complaint);
    }
}

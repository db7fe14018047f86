package vn.p6monitor.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandTest {

    private static final Path REPOSITORY = Path.of("/checkout");

    private static Command parse(String line) {
        return Command.parse(REPOSITORY, line.isBlank() ? List.of() : List.of(line.split(" ")));
    }

    @Test
    void startsEverythingWithTheSampleBesideTheCheckoutByDefault() {
        assertThat(parse("up")).isEqualTo(new Command(Command.Verb.UP, Path.of("/checkout/.p6"), 0, true, false));
    }

    @Test
    void readsEveryOption() {
        var line = "up --data /data --port-offset 100 --sample none --detach";

        assertThat(parse(line)).isEqualTo(new Command(Command.Verb.UP, Path.of("/data"), 100, false, true));
        assertThat(parse(line).words()).containsExactly(line.split(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "'', unknown command",
        "upp, unknown command upp",
        "up --fast, unknown option --fast",
        "up --data, --data needs a value",
        "up --port-offset many, needs a number",
        "up --port-offset 60000, between 0 and",
        "up --sample all, dien-bien or none"
    })
    void saysWhatItDoesNotUnderstand(String line, String complaint) {
        assertThatExceptionOfType(Command.Unknown.class)
                .isThrownBy(() -> parse(line))
                .withMessageContaining(complaint);
    }
}

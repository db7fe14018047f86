package vn.p6monitor.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.p6monitor.localstack.frontdoor.FrontDoor;

class GenerationCommandTest {

    private static final Path REPOSITORY = Path.of("/checkout");

    private static GenerationCommand parse(String line) {
        return GenerationCommand.parse(REPOSITORY, List.of(line.split(" ")));
    }

    @Test
    void rebuildsAsTheOperator() {
        assertThat(parse("rebuild")).isEqualTo(new GenerationCommand(Path.of("/checkout/.p6"), null, false));
        assertThat(parse("rebuild --data /data").data()).isEqualTo(Path.of("/data"));
        assertThat(parse("rebuild").client()).isEqualTo(FrontDoor.Client.OPERATOR);
    }

    @Test
    void appliesACatalogueAsTheMinistry() {
        var command = parse("catalogue apply --dry-run ours.yaml --data /data");
        assertThat(command).isEqualTo(new GenerationCommand(Path.of("/data"), Path.of("ours.yaml"), true));
        assertThat(command.client()).isEqualTo(FrontDoor.Client.MINISTRY);
        assertThat(parse("catalogue apply ours.yaml").dryRun()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "catalogue, catalogue apply FILE",
        "catalogue show, catalogue apply FILE",
        "catalogue apply, needs the file",
        "catalogue apply a b, one word too many: b",
        "catalogue apply a --data, --data needs a value",
        "catalogue apply a --fast, unknown option --fast",
        "rebuild all, one word too many: all",
        "rebuild --dry-run, unknown option --dry-run"
    })
    void saysWhatItDoesNotUnderstand(String line, String complaint) {
        assertThatExceptionOfType(Command.Unknown.class)
                .isThrownBy(() -> parse(line))
                .withMessageContaining(complaint);
    }
}

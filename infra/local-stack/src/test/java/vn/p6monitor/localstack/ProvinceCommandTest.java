package vn.p6monitor.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProvinceCommandTest {

    private static final Path REPOSITORY = Path.of("/repository");

    private static ProvinceCommand parse(String words) {
        return ProvinceCommand.parse(REPOSITORY, List.of(words.split(" ")));
    }

    @Test
    void addsToTheStackThatRunsHere() {
        assertThat(parse("add 11")).isEqualTo(new ProvinceCommand("11", REPOSITORY.resolve(".p6"), null, false));
        assertThat(parse("add 01 --data /elsewhere"))
                .isEqualTo(new ProvinceCommand("01", Path.of("/elsewhere"), null, false));
    }

    @Test
    void addsToAnyOtherPlatform() {
        var cluster = new ProvinceCommand.Cluster(
                "kafka.example.vn:9093",
                Path.of("admin.properties"),
                URI.create("https://registry.example.vn/apis/ccompat/v7"),
                URI.create("https://query.example.vn"));
        assertThat(parse("add 11 --bootstrap kafka.example.vn:9093 --config admin.properties"
                        + " --registry https://registry.example.vn/apis/ccompat/v7 --query https://query.example.vn"
                        + " --new-password"))
                .isEqualTo(new ProvinceCommand("11", REPOSITORY.resolve(".p6"), cluster, true));
    }

    @ParameterizedTest
    @CsvSource({
        "remove 11, a province can be added",
        "add, needs the two digits",
        "add 1, needs the two digits",
        "add Huế, needs the two digits",
        "add 11 --data, --data needs a value",
        "add 11 --else x, unknown option --else",
        "add 11 --bootstrap b:1, for another platform all of --bootstrap",
        "add 11 --bootstrap b:1 --config c --registry here --query http://q, --registry needs an address"
    })
    void refusesWhatItDoesNotKnow(String words, String message) {
        assertThatExceptionOfType(Command.Unknown.class)
                .isThrownBy(() -> parse(words))
                .withMessageContaining(message);
    }
}

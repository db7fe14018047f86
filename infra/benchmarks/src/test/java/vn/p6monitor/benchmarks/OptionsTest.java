package vn.p6monitor.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.p6monitor.benchmarks.national.Size;

class OptionsTest {
    private static Options parse(String line) {
        return Options.parse(Path.of("/checkout"), line.isBlank() ? List.of() : List.of(line.split(" ")));
    }

    @Test
    void replaysANationalSetOfAMadeCountryByDefault() {
        var options = parse("short");

        assertThat(options.size()).isEqualTo(new Size(100_000, 600_000));
        assertThat(options.areas()).isEmpty();
        assertThat(options.report()).isEmpty();
    }

    @Test
    void givesTheDoorAMillionLinesByDefault() {
        var options = parse("door");

        assertThat(options.what()).isEqualTo(Options.What.DOOR);
        assertThat(options.size()).isEqualTo(new Size(166_666, 1_000_000));
    }

    @Test
    void readsEveryOption() {
        var options = parse("short --areas /areas --seed 7 --reports 6000 --repeats 2 --data /data --port-offset 100"
                + " --profile /profile --report /figures.json");

        assertThat(options.areas()).contains(Path.of("/areas"));
        assertThat(options.seed()).isEqualTo(7);
        assertThat(options.size()).isEqualTo(new Size(1_000, 6_000));
        assertThat(options.repeats()).isEqualTo(2);
        assertThat(options.data()).isEqualTo(Path.of("/data"));
        assertThat(options.portOffset()).isEqualTo(100);
        assertThat(options.profile()).contains(Path.of("/profile"));
        assertThat(options.report()).contains(Path.of("/figures.json"));
    }

    @ParameterizedTest
    @CsvSource({
        "'', bench can run short or door",
        "long, 'bench can run short or door, not \"long\"'",
        "short --fast 1, unknown option --fast",
        "short --seed, --seed needs a value",
        "short --seed many, needs a number",
        "short --reports 0, at least one report",
        "short --repeats 0, at least 1"
    })
    void refusesWhatItDoesNotKnow(String line, String complaint) {
        assertThatExceptionOfType(Options.Unknown.class)
                .isThrownBy(() -> parse(line))
                .withMessageContaining(complaint);
    }
}

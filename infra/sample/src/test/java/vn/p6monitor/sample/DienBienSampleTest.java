package vn.p6monitor.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DienBienSampleTest {
    /// Changes whenever the standard sample does: then every installation that loaded it differs from a new one.
    private static final String STANDARD_SHA_256 = "74ceec239d3b53c627ed69b168af5c1e89006ce971539c6c45600c0e714f2324";

    @Test
    void isByteForByteTheSameOnEveryMachine() throws GeneralSecurityException {
        var digest = MessageDigest.getInstance("SHA-256");
        digest.update(bytes(DienBienSample.standard()));
        assertThat(HexFormat.of().formatHex(digest.digest())).isEqualTo(STANDARD_SHA_256);
    }

    @Test
    void isTheSameWhateverTheLocaleAndHoweverOftenItIsAsked() {
        var sample = DienBienSample.withSeed(7);
        var first = bytes(sample);
        var usual = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(bytes(DienBienSample.withSeed(7))).isEqualTo(first);
        } finally {
            Locale.setDefault(usual);
        }
        assertThat(bytes(sample)).isEqualTo(first);
    }

    @Test
    void differsFromSeedToSeed() {
        assertThat(DienBienSample.withSeed(1).reports().toList())
                .isNotEqualTo(DienBienSample.withSeed(2).reports().toList());
    }

    @Test
    void writesThreeFiles(@TempDir Path folder) throws IOException {
        DienBienSample.main(new String[] {folder.resolve("sample").toString()});
        var sample = DienBienSample.standard();
        assertThat(folder.resolve("sample/areas.ndjson")).hasContent(text(sample.areas()));
        assertThat(folder.resolve("sample/facilities.ndjson")).hasContent(text(sample.facilities()));
        assertThat(Files.readString(folder.resolve("sample/reports.ndjson"))).isEqualTo(text(sample.reports()));
    }

    @Test
    void asksForTheFolder() {
        assertThatThrownBy(() -> DienBienSample.main(new String[0])).hasMessage("give the folder to write to");
    }

    private static byte[] bytes(DienBienSample sample) {
        return (text(sample.areas()) + text(sample.facilities()) + text(sample.reports()))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String text(Stream<String> lines) {
        return lines.map(line -> line + "\n").collect(Collectors.joining());
    }
}

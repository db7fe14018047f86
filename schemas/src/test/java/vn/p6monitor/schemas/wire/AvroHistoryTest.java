package vn.p6monitor.schemas.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.Incompatibility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// The topics are kept for ever, so the schemas of today must read what any release ever wrote.
class AvroHistoryTest {
    private static final Path CURRENT = Path.of("src/main/resources/avro");
    private static final Path HISTORY = Path.of("src/main/avro-history");

    @ParameterizedTest
    @MethodSource("names")
    void endsWithTheSchemaOfToday(String name) throws IOException {
        // With its documentation and properties: what the registry would take for a new version needs one here.
        assertThat(current(name))
                .as("a changed schema needs a version of its own in %s", HISTORY.resolve(name))
                .hasToString(versions(name).getLast().toString());
    }

    @ParameterizedTest
    @MethodSource("names")
    void canBeReadToItsBeginning(String name) throws IOException {
        var versions = versions(name);
        assertThat(unreadable(current(name), versions)).isEmpty();
    }

    @Test
    void isKeptOfEverySchemaAndNoOther() throws IOException {
        assertThat(namesIn(HISTORY))
                .containsExactlyElementsOf(names())
                .containsExactly("Area", "Facility", "FieldReport", "GenerationRequest", "Upload");
    }

    @Test
    void isWhatTheServicesReadAndWrite() throws IOException {
        assertThat(AvroSchemas.AREA).isEqualTo(current("Area"));
        assertThat(AvroSchemas.FACILITY).isEqualTo(current("Facility"));
        assertThat(AvroSchemas.FIELD_REPORT).isEqualTo(current("FieldReport"));
        assertThat(AvroSchemas.GENERATION_REQUEST).isEqualTo(current("GenerationRequest"));
        assertThat(AvroSchemas.UPLOAD).isEqualTo(current("Upload"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a field that was always there | {\"name\":\"technology\",\"type\":{| {\"name\":\"extra\",\"type\":\"int\"},{\"name\":\"technology\",\"type\":{",
                "a symbol less | \"symbols\":[\"NONE\",\"FIXED_BROADBAND\",| \"symbols\":[\"NONE\",",
                "another type | \"name\":\"revision\",\"type\":\"int\",\"default\":0 | \"name\":\"revision\",\"type\":\"string\",\"default\":\"\"",
                "another name | \"name\":\"Equipment\" | \"name\":\"Equipments\"",
                "a field renamed | \"name\":\"computers\" | \"name\":\"machines\"",
                "no longer optional | \"name\":\"stable\",\"type\":[\"null\",\"boolean\"],\"default\":null | \"name\":\"stable\",\"type\":\"boolean\""
            })
    void isBrokenBy(String change, String from, String to) throws IOException {
        var today = current("FieldReport").toString();
        assertThat(today).as(change).containsOnlyOnce(from);
        var changed = new Schema.Parser().parse(today.replace(from, to));
        assertThat(unreadable(changed, versions("FieldReport"))).isNotEmpty();
    }

    @Test
    void isReadFurtherBackThanTheVersionBefore() {
        var first = record("{\"name\":\"a\",\"type\":\"int\"}");
        var second = record("{\"name\":\"a\",\"type\":\"int\"},{\"name\":\"b\",\"type\":\"int\",\"default\":0}");
        var third = record("{\"name\":\"a\",\"type\":\"int\"},{\"name\":\"b\",\"type\":\"int\"}");
        assertThat(unreadable(third, List.of(second))).isEmpty();
        assertThat(unreadable(third, List.of(first, second))).isNotEmpty();
    }

    @Test
    void growsByAnOptionalFieldASymbolOrASection() throws IOException {
        var today = current("FieldReport").toString();
        var grown = today.replace(
                        "\"name\":\"classes\",\"type\":\"int\"}",
                        "\"name\":\"classes\",\"type\":\"int\"},"
                                + "{\"name\":\"shifts\",\"type\":[\"null\",\"int\"],\"default\":null}")
                .replace("\"MOBILE\",\"SATELLITE\"", "\"MOBILE\",\"SATELLITE\",\"RADIO\"")
                .replace(
                        "[\"null\",{\"type\":\"record\",\"name\":\"Connectivity\"",
                        "[\"null\",{\"type\":\"record\","
                                + "\"name\":\"Weather\",\"fields\":[]},{\"type\":\"record\",\"name\":\"Connectivity\"");
        assertThat(new Schema.Parser().parse(grown)).isNotEqualTo(current("FieldReport"));
        assertThat(unreadable(new Schema.Parser().parse(grown), versions("FieldReport")))
                .isEmpty();
    }

    /// Why these versions cannot be read: for each place, what is wrong there.
    private static List<String> unreadable(Schema reader, List<Schema> writers) {
        // Not Avro's SchemaValidator, which lets a lost symbol and a lost branch of a union pass.
        return writers.stream()
                .map(writer -> SchemaCompatibility.checkReaderWriterCompatibility(reader, writer))
                .flatMap(pair -> pair.getResult().getIncompatibilities().stream())
                .map(Incompatibility::toString)
                .toList();
    }

    private static Schema record(String fields) {
        return new Schema.Parser().parse("{\"type\":\"record\",\"name\":\"R\",\"fields\":[" + fields + "]}");
    }

    private static Schema current(String name) throws IOException {
        return parse(CURRENT.resolve(name + ".avsc"));
    }

    /// All versions, the first first; they are numbered without gaps.
    private static List<Schema> versions(String name) throws IOException {
        var versions = new ArrayList<Schema>();
        for (int i = 1; i <= namesIn(HISTORY.resolve(name)).size(); i++) {
            versions.add(parse(HISTORY.resolve(name, i + ".avsc")));
        }
        return versions;
    }

    private static Schema parse(Path file) throws IOException {
        return new Schema.Parser().parse(Files.readString(file));
    }

    private static List<String> names() throws IOException {
        return namesIn(CURRENT);
    }

    private static List<String> namesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString().replace(".avsc", ""))
                    .sorted()
                    .toList();
        }
    }
}

package vn.p6monitor.schemas.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.resource.PatternType;
import org.junit.jupiter.api.Test;

/// The table of rights that operators go by.
class RightsTableTest {
    private static final Path DOCUMENT = Path.of("../docs/operations.md");

    @Test
    void saysWhatTheServicesAndProvincesMay() throws IOException {
        var text = Files.readString(DOCUMENT);
        var begin = "<!-- rights -->\n";
        var table = text.substring(text.indexOf(begin) + begin.length(), text.indexOf("\n<!-- /rights -->"));
        assertThat(table).isEqualTo(expected());
    }

    private static String expected() {
        var principals = Stream.concat(Principal.SERVICES.stream(), Stream.of(Principal.ofProvince("99")));
        return Stream.concat(
                        Stream.of("| user | | | may |", "|---|---|---|---|"),
                        principals.flatMap(RightsTableTest::lines))
                .collect(Collectors.joining("\n"));
    }

    private static Stream<String> lines(Principal principal) {
        // Two rights on the same thing are one line.
        var operations = new TreeMap<String, Set<AclOperation>>();
        for (var right : principal.rights()) {
            operations
                    .computeIfAbsent(thing(right), _ -> EnumSet.noneOf(AclOperation.class))
                    .addAll(right.operations());
        }
        return operations.entrySet().stream()
                .map(entry -> "| `%s` | %s | %s |"
                        .formatted(principal.name(), entry.getKey(), names(entry.getValue()))
                        .replace("99", "NN"));
    }

    private static String thing(Right right) {
        var resource = right.resource().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return "%s | `%s%s`".formatted(resource, right.name(), right.pattern() == PatternType.PREFIXED ? "*" : "");
    }

    private static String names(Set<AclOperation> operations) {
        return operations.stream()
                .map(operation -> operation.name().charAt(0)
                        + operation.name().substring(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }
}

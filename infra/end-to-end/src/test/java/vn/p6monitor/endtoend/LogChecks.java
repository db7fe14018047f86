package vn.p6monitor.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;

/// Reads what everyone on a platform has written down.
///
/// @param folder of the logs
/// @param passwords that nobody may have written down
record LogChecks(Path folder, Collection<String> passwords) {
    private static final String TOKEN = "eyJ[A-Za-z0-9_-]{20,}[.]";

    void tellWhoHasChangedWhat() throws IOException {
        var audit = Files.readString(folder.resolve("ingest-service.audit.jsonl"));
        for (var action : List.of("load-areas", "register-facilities", "change-catalogue", "rebuild")) {
            assertThat(audit).contains("\"action\":\"" + action + '"');
        }
        assertThat(audit).contains("\"client\":\"ministry\"", "\"client\":\"operator\"");
    }

    void holdNothingSecret() throws IOException {
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                assertThat(Files.readString(file))
                        .as(file.toString())
                        .doesNotContain(passwords)
                        .doesNotContain("-secret")
                        .doesNotContainPattern(TOKEN);
            }
        }
    }
}

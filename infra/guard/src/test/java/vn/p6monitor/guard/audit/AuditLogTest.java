package vn.p6monitor.guard.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditLogTest {
    private static final AuditLine LINE = new AuditLine(
            "2025-06-10T00:00:00Z",
            "ingest-service",
            "1",
            "office",
            "ministry",
            List.of("ministry"),
            null,
            "load-areas",
            "/api/v1/areas",
            AuditLine.outcome(200),
            200);

    @Test
    void keepsALineOfJsonForEachActionInAFileOfItsOwn(@TempDir Path folder) throws IOException {
        var file = folder.resolve("audit.jsonl");
        try (var log = new AuditLog(new AuditSettings(file, 730))) {
            log.write(LINE);
            log.write(LINE);
        }
        assertThat(Files.readAllLines(file)).hasSize(2).containsOnly("""
                {"time":"2025-06-10T00:00:00Z","service":"ingest-service","request":"1","client":"office",\
                "subject":"ministry","roles":["ministry"],"action":"load-areas","target":"/api/v1/areas",\
                "outcome":"done","status":200}""");
    }

    @Test
    void tellsWhatWasRefusedFromWhatFailed() {
        assertThat(AuditLine.outcome(202)).isEqualTo("done");
        assertThat(AuditLine.outcome(403)).isEqualTo("refused");
        assertThat(AuditLine.outcome(503)).isEqualTo("failed");
    }
}

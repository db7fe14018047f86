package vn.p6monitor.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    @TempDir
    private Path folder;

    @Test
    void servesOneStackAtATime() {
        try (var _ = DataFolder.open(folder)) {
            assertThatExceptionOfType(AlreadyRunning.class)
                    .isThrownBy(() -> DataFolder.open(folder))
                    .withMessageContaining(folder.toString());
        }

        DataFolder.open(folder).close();
    }

    @Test
    void hasAPartWholeOrNotAtAll() {
        var part = folder.resolve("part");

        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> DataFolder.complete(part, partial -> {
                    Files.createFile(partial.resolve("first"));
                    throw new IOException("the power went");
                }));
        assertThat(part).doesNotExist();

        DataFolder.complete(part, partial -> Files.createFile(partial.resolve("second")));
        assertThat(part).isDirectoryNotContaining("glob:**first").isDirectoryContaining("glob:**second");

        DataFolder.complete(part, _ -> {
            throw new IOException("it is there already");
        });
    }

    @Test
    void keepsItsPasswordsFromOthersAndForLater() throws Exception {
        var file = folder.resolve("credentials");

        var made = Credentials.keptIn(file);

        assertThat(made.indexer()).hasSize(32).isNotEqualTo(made.reader());
        assertThat(Credentials.keptIn(file)).isEqualTo(made);
        assertThat(made.toString()).doesNotContain(made.reader());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void keepsThePasswordsOfAnEarlierReleaseAndMakesThoseThatItDidNotHave() throws Exception {
        var file = folder.resolve("credentials");
        Files.writeString(file, "p6-indexer=one\np6-reader=other\n");

        var kept = Credentials.keptIn(file);

        assertThat(kept.indexer()).isEqualTo("one");
        assertThat(kept.reader()).isEqualTo("other");
        for (var user : List.of("admin", "ingest", "processor", "query")) {
            assertThat(kept.ofKafka(user)).as(user).hasSize(32);
        }
        assertThat(Credentials.keptIn(file)).isEqualTo(kept);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void tellsOthersTheStatus() {
        var since = Instant.ofEpochMilli(1_700_000_000_123L);
        var board = new StatusBoard(List.of(
                new StatusBoard.Line("kafka", "healthy", OptionalLong.of(7), since, 2, "localhost:9092"),
                new StatusBoard.Line("query-api", "waiting", OptionalLong.empty(), since, 0, "http://localhost:8082")));

        try (var data = DataFolder.open(folder)) {
            board.writeTo(data);
        }

        assertThat(StatusBoard.readFrom(folder)).isEqualTo(board);
    }

    @Test
    void isOutOfTheOtherUsersReachBelowAClosedFolder() throws Exception {
        var open = Files.createDirectory(folder.resolve("open"));
        Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));

        assertThat(Unprivileged.othersReach(open)).isFalse();
        assertThat(Unprivileged.othersReach(Path.of("/usr"))).isTrue();
    }
}

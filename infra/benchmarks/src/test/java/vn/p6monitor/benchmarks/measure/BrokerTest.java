package vn.p6monitor.benchmarks.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.p6monitor.localstack.Refused;

class BrokerTest {
    @Test
    void leavesNothingBehindWhereItCannotBeStarted(@TempDir Path folder) {
        var data = folder.resolve("data");
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> Broker.start(folder.resolve("checkout"), data, 23_000, _ -> {}))
                .withMessageContaining("is not built");
        assertThat(data).doesNotExist();
    }
}

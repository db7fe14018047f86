package vn.p6monitor.schemas.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.HashSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.p6monitor.schemas.Seed;

class UploadIdTest {
    @Test
    void isOfVersionSevenAndSaysItsTime() {
        var random = Seed.generator(UploadIdTest.class);
        var ids = new HashSet<UUID>();
        for (int i = 0; i < 1_000; i++) {
            var time = Instant.ofEpochMilli(random.nextLong(1L << 48));
            var id = UploadId.at(time, random);
            assertThat(id.version()).isEqualTo(7);
            assertThat(id.variant()).isEqualTo(2);
            assertThat(UploadId.time(id)).isEqualTo(time);
            ids.add(id);
        }
        assertThat(ids).hasSize(1_000);
    }

    @Test
    void saysTheTimeOfTheExampleInTheStandard() {
        assertThat(UploadId.time(UUID.fromString("017f22e2-79b0-7cc3-98c4-dc0c0c07398f")))
                .isEqualTo(Instant.parse("2022-02-22T19:22:22Z"));
    }

    @Test
    void sortsAsTextByTime() {
        var random = Seed.generator(UploadIdTest.class);
        var earlier = UploadId.at(Instant.parse("2025-06-02T08:14:03.001Z"), random);
        var later = UploadId.at(Instant.parse("2025-06-02T08:14:03.002Z"), random);
        assertThat(earlier.toString()).isLessThan(later.toString());
    }

    @Test
    void isNoOtherUuid() {
        var other = UUID.fromString("919108f7-52d1-4320-9bac-f847db4148a8");
        assertThat(UploadId.isOne(other)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> UploadId.time(other));
    }
}

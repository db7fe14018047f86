package vn.p6monitor.ingest.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.p6monitor.ingest.lines.BodyRefusedException;

@Timeout(60)
class WorkbooksTogetherTest {
    private static final byte[] GOOD =
            Packed.sheet("<row><c><v>1</v></c></row>").bytes();

    @Test
    void areReadAtOnceUpToWhatTheMemoryHasRoomForAndThenInTurn() throws InterruptedException {
        var open = new ArrayList<Workbook>();
        for (int i = 0; i < Workbook.AT_ONCE; i++) open.add(receive(GOOD));
        var next = Thread.ofVirtual().start(() -> receive(GOOD).close());
        assertThat(next.join(Duration.ofMillis(300))).isFalse();
        open.removeLast().close();
        assertThat(next.join(Duration.ofSeconds(10))).isTrue();
        open.forEach(Workbook::close);
    }

    @Test
    void keepNoTurnWhenTheyCannotBeRead() {
        for (int i = 0; i <= Workbook.AT_ONCE; i++) {
            assertThatThrownBy(() -> receive(new byte[] {'P', 'K'})).isInstanceOf(BodyRefusedException.class);
        }
        receive(GOOD).close();
    }

    private static Workbook receive(byte[] bytes) {
        return Workbook.receive(new ByteArrayInputStream(bytes));
    }
}

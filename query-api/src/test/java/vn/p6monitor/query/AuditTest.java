package vn.p6monitor.query;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import vn.p6monitor.rights.Who;

/// Who carries off what is written down, and who only looks is not.
class AuditTest extends OverHttp {
    private static final String ALL = "/api/v1/values?period=2025-05&indicator=HR01&area=11,15";
    private static final String FIRST = ALL + "&limit=1";

    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
    private final Logger log = (Logger) LoggerFactory.getLogger("p6.audit");

    @BeforeEach
    void listen() {
        lines.start();
        log.addAppender(lines);
    }

    @AfterEach
    void listenNoMore() {
        log.detachAppender(lines);
    }

    @Test
    void writesDownWhoReadsOn() {
        var next = FIRST + "&cursor=" + cursor();
        read(next, Who.PROVINCE_OWN, null);
        assertThat(last(1))
                .contains("\"action\":\"export\"", "\"client\":\"province-11\"", "\"province\":\"11\"")
                .contains("\"outcome\":\"done\"", "\"target\":\"" + next + '"');
        read(next, Who.ANONYMOUS, null);
        assertThat(last(2))
                .contains("\"outcome\":\"refused\"", "\"status\":401")
                .doesNotContain("client");
    }

    @Test
    void writesDownWhoTakesAnotherFormThanJson() {
        read(ALL, Who.MINISTRY, "text/csv");
        assertThat(last(1)).contains("\"action\":\"export\"", "\"client\":\"ministry\"", "\"outcome\":\"done\"");
        read(ALL + "&format=csv", Who.MINISTRY, null);
        assertThat(last(2)).contains("\"action\":\"export\"", "\"client\":\"ministry\"", "&format=csv");
    }

    @Test
    void writesDownNoReader() {
        read(FIRST, Who.MINISTRY, "application/json");
        read(FIRST, Who.MINISTRY, "text/html,*/*;q=0.8");
        read("/api/v1/quality", Who.MINISTRY, null);
        assertThat(lines.list).isEmpty();
    }

    private void read(String address, Who who, @Nullable String accept) {
        caller.call("GET", address, who, null, accept);
    }

    /// The latest of so many lines; an answer may be there a moment before its line.
    private String last(int lines) {
        for (int i = 0; i < 100 && this.lines.list.size() < lines; i++) LockSupport.parkNanos(50_000_000);
        assertThat(this.lines.list).hasSize(lines);
        return this.lines.list.getLast().getFormattedMessage();
    }
}

package vn.p6monitor.ingest.door;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.test.context.ActiveProfiles;
import vn.p6monitor.rights.Who;

/// The service as the stack on one machine starts it, with the limits of the profile `local`.
@ActiveProfiles("local")
class OneMachineTest extends OverHttp {
    @Test
    void takesWhatIsSent() {
        var answer = caller.call("POST", "/api/v1/reports", Who.MINISTRY, RightsTest.BODIES.get("report"), null);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
    }
}

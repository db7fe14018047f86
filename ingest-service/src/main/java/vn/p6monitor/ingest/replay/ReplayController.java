package vn.p6monitor.ingest.replay;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.p6monitor.ingest.security.Sender;
import vn.p6monitor.ingest.web.Failure;

/// Where operators have refused reports judged again.
@RestController
class ReplayController {
    private final Replays replays;

    ReplayController(Replays replays) {
        this.replays = replays;
    }

    /// @param rejection id of one refusal; else `since` says from when on, and `province` and `reason` may choose among
    /// them
    @PostMapping("/api/v1/rejections/replay")
    Replayed replay(
            @RequestParam @Nullable String rejection,
            @RequestParam @Nullable Instant since,
            @RequestParam @Nullable String province,
            @RequestParam @Nullable String reason,
            @RequestParam(defaultValue = "false") boolean dryRun,
            Sender operator) {
        if (rejection != null && since == null && province == null && reason == null) {
            return replays.replay(rejection, operator, dryRun).orElseThrow(Failure.NOT_FOUND::toException);
        }
        if (rejection != null || since == null) throw Failure.MALFORMED_REQUEST.toException();
        return replays.replay(new Selection(since, province, reason), operator, dryRun);
    }
}

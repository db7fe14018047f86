package vn.p6monitor.ingest.generation;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.p6monitor.ingest.security.Sender;
import vn.p6monitor.ingest.web.Failure;
import vn.p6monitor.schemas.generation.GenerationRequest;
import vn.p6monitor.schemas.generation.GenerationRequest.Reason;

/// Where the operator has everything computed again from the record.
@RestController
class RebuildController {
    private final GenerationRequests requests;

    RebuildController(GenerationRequests requests) {
        this.requests = requests;
    }

    /// @param generation that is computed now, beside what readers see
    record Rebuild(String generation) {}

    @PostMapping("/api/v1/rebuild")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Rebuild rebuild(Sender sender) {
        if (requests.untilNow().wanted().isEmpty()) throw Failure.NOTHING_TO_REBUILD.toException();
        return new Rebuild(requests.ask(new GenerationRequest(Reason.REBUILD, null, sender.id()))
                .name());
    }
}

package vn.p6monitor.ingest.withdrawal;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import vn.p6monitor.ingest.security.Sender;
import vn.p6monitor.ingest.web.Failure;
import vn.p6monitor.schemas.code.Codes;

/// Where uploads are undone.
@RestController
class UploadController {
    private final Withdrawals withdrawals;

    UploadController(Withdrawals withdrawals) {
        this.withdrawals = withdrawals;
    }

    /// Answers 202 where reports were withdrawn, and 200 where there was nothing left to withdraw.
    @DeleteMapping("/api/v1/uploads/{uploadId}")
    ResponseEntity<Withdrawn> delete(@PathVariable String uploadId, Sender sender) {
        var id = Codes.reportId(uploadId).orElseThrow(Failure.NOT_FOUND::toException);
        var withdrawn = withdrawals.withdraw(id, sender);
        return ResponseEntity.status(withdrawn.accepted() > 0 ? HttpStatus.ACCEPTED : HttpStatus.OK)
                .body(withdrawn);
    }
}

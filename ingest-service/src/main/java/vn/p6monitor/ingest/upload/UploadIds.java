package vn.p6monitor.ingest.upload;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.p6monitor.schemas.upload.UploadId;

/// Names uploads, so that nobody can guess another's.
@Component
public final class UploadIds {
    private final SecureRandom random = new SecureRandom();

    /// A new id.
    ///
    /// @param beganAt when the upload began
    public UUID next(Instant beganAt) {
        return UploadId.at(beganAt, random);
    }
}

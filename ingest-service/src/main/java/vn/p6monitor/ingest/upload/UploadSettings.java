package vn.p6monitor.ingest.upload;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/// Bounds of an upload.
///
/// @param mostTold how much of an answer may tell of refused lines, past which they are only counted
/// @param latePause between attempts to record an upload that broke off while nothing could be kept
@ConfigurationProperties("p6.upload")
record UploadSettings(DataSize mostTold, Duration latePause) {
    UploadSettings {
        if (mostTold.isNegative()) throw new IllegalArgumentException("p6.upload.most-told must not be negative");
        if (!latePause.isPositive()) throw new IllegalArgumentException("p6.upload.late-pause must be positive");
    }

    long mostToldBytes() {
        return mostTold.toBytes();
    }
}

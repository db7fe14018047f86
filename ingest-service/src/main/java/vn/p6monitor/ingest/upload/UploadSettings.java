package vn.p6monitor.ingest.upload;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/// Bounds of an upload.
///
/// @param mostTold how much of an answer may tell of refused lines, past which they are only counted
@ConfigurationProperties("p6.upload")
record UploadSettings(DataSize mostTold) {
    UploadSettings {
        if (mostTold.isNegative()) throw new IllegalArgumentException("p6.upload.most-told must not be negative");
    }

    long mostToldBytes() {
        return mostTold.toBytes();
    }
}

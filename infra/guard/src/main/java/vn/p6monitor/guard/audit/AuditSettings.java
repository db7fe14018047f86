package vn.p6monitor.guard.audit;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where the lines are kept, and how long.
///
/// @param file that is continued each day under another name; without one the lines go where all others do
/// @param keepDays after which a day's file is deleted
@ConfigurationProperties("p6.audit")
public record AuditSettings(
        @Nullable Path file, @DefaultValue("730") int keepDays) {
    public AuditSettings {
        if (keepDays <= 0) throw new IllegalArgumentException("p6.audit.keep-days must be positive");
    }
}

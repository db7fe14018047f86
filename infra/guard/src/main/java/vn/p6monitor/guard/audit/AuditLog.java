package vn.p6monitor.guard.audit;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.TimeBasedRollingPolicy;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/// The log `p6.audit`, a JSON object a line.
final class AuditLog implements AutoCloseable {
    static final String NAME = "p6.audit";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Logger logger = (Logger) LoggerFactory.getLogger(NAME);
    private final @Nullable RollingFileAppender<ILoggingEvent> appender;

    AuditLog(AuditSettings settings) {
        var file = settings.file();
        appender = file == null ? null : appender(logger.getLoggerContext(), file, settings.keepDays());
        if (appender == null) return;
        logger.addAppender(appender);
        logger.setAdditive(false);
    }

    void write(AuditLine line) {
        logger.info(JSON.writeValueAsString(line));
    }

    @Override
    public void close() {
        if (appender == null) return;
        logger.detachAppender(appender);
        logger.setAdditive(true);
        appender.stop();
    }

    private static RollingFileAppender<ILoggingEvent> appender(LoggerContext context, Path file, int keepDays) {
        var encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setPattern("%msg%n");
        encoder.start();
        var appender = new RollingFileAppender<ILoggingEvent>();
        appender.setContext(context);
        appender.setName(NAME);
        appender.setEncoder(encoder);
        appender.setFile(file.toString());
        var days = new TimeBasedRollingPolicy<ILoggingEvent>();
        days.setContext(context);
        days.setParent(appender);
        days.setFileNamePattern(file + ".%d{yyyy-MM-dd,UTC}.gz");
        days.setMaxHistory(keepDays);
        days.start();
        appender.setRollingPolicy(days);
        appender.start();
        if (!appender.isStarted()) throw new IllegalArgumentException("p6.audit.file cannot be written: " + file);
        return appender;
    }
}

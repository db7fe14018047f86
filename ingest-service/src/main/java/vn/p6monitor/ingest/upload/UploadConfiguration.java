package vn.p6monitor.ingest.upload;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.p6monitor.ingest.events.Events;

/// Sets going what goes on beside the uploads.
@Configuration(proxyBeanMethods = false)
class UploadConfiguration {
    @Bean(initMethod = "start")
    LateRecords lateRecords(Events events, UploadSettings settings) {
        return new LateRecords(events, settings.latePause());
    }
}

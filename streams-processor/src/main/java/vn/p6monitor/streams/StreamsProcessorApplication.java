package vn.p6monitor.streams;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;

/// The streams processor: the topology and the indexer, with their health over HTTP.
@SpringBootApplication
@EnableConfigurationProperties(ProcessorSettings.class)
public class StreamsProcessorApplication {
    public static void main(String[] args) {
        SpringApplication.run(StreamsProcessorApplication.class, args);
    }
}

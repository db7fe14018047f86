package vn.p6monitor.benchmarks.report;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.kafka.common.utils.AppInfoParser;

/// What the figures were measured on.
public record Machine(int cores, String processor, long memoryBytes, String system, String java, String kafka) {
    public static Machine here() {
        var system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return new Machine(
                Runtime.getRuntime().availableProcessors(),
                model(),
                system.getTotalMemorySize(),
                System.getProperty("os.name") + ' ' + System.getProperty("os.version"),
                System.getProperty("java.vm.name") + ' ' + Runtime.version(),
                AppInfoParser.getVersion());
    }

    /// In a line.
    public String title() {
        return "%d cores (%s), %,d MB of memory, %s; %s; Kafka %s"
                .formatted(cores, processor, Math.round(memoryBytes / 1e6), system, java, kafka);
    }

    private static String model() {
        var file = Path.of("/proc/cpuinfo");
        if (!Files.exists(file)) return System.getProperty("os.arch");
        try (var lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse(System.getProperty("os.arch"));
        } catch (IOException _) {
            return System.getProperty("os.arch");
        }
    }
}

package vn.p6monitor.benchmarks.measure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import vn.p6monitor.localstack.Child;
import vn.p6monitor.localstack.LocalStack;
import vn.p6monitor.localstack.Settings;

/// A real broker and a real registry of the benchmark's own, which leave nothing behind.
public final class Broker implements AutoCloseable {
    private final LocalStack stack;
    private final Admin admin;
    private final Thread atExit = new Thread(this::stop, "stop-broker");

    private Broker(LocalStack stack) {
        this.stack = stack;
        admin = Admin.create(client());
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    /// @param checkout in which the servers were built
    /// @param folder that is made, and deleted at the end, also where nothing can be started
    public static Broker start(Path checkout, Path folder, int portOffset, Consumer<String> console)
            throws InterruptedException {
        return start(checkout, folder, portOffset, EnumSet.of(Child.KAFKA, Child.REGISTRY), console);
    }

    /// The same with more than the broker and the registry.
    public static Broker start(
            Path checkout, Path folder, int portOffset, Set<Child> children, Consumer<String> console)
            throws InterruptedException {
        delete(folder);
        var settings = Settings.in(checkout, folder)
                .withPortOffset(portOffset)
                .withChildren(children)
                // Nothing is kept, whatever it says when it stops.
                .withConsole(line -> {
                    if (!line.startsWith("Stop")) console.accept(line);
                });
        try {
            return new Broker(LocalStack.start(settings));
        } catch (RuntimeException | InterruptedException e) {
            delete(folder);
            throw e;
        }
    }

    public String address() {
        return stack.address(Child.KAFKA);
    }

    /// Where others reach what runs beside it.
    public String address(Child child) {
        return stack.address(child);
    }

    /// The settings of a client that may do everything: what is measured is no matter of rights.
    public Map<String, Object> client() {
        return stack.kafkaAdmin().client(address());
    }

    /// The same for a contender, but for the address.
    Map<String, String> environment() {
        return stack.kafkaAdmin().environment();
    }

    public URI registry() {
        return URI.create(stack.address(Child.REGISTRY) + "/apis/ccompat/v7");
    }

    public Admin admin() {
        return admin;
    }

    /// Where contenders keep what they keep.
    Path folder(String contender) {
        return stack.data().resolve("contenders").resolve(contender);
    }

    Cost cost() {
        return cost(Child.KAFKA);
    }

    /// What a child has cost up to now.
    public Cost cost(Child child) {
        return Cost.of(ProcessHandle.of(stack.pid(child)).orElseThrow());
    }

    /// The topics with such a name.
    public List<String> topics(Predicate<String> which) {
        return get(admin.listTopics().names()).stream().filter(which).sorted().toList();
    }

    /// How many bytes the topics with such a name take on disk.
    public long bytes(Predicate<String> which) {
        var folders = get(admin.describeLogDirs(List.of(1)).allDescriptions()).values();
        return folders.stream()
                .flatMap(byPath -> byPath.values().stream())
                .flatMap(folder -> folder.replicaInfos().entrySet().stream())
                .filter(replica -> which.test(replica.getKey().topic()))
                .mapToLong(replica -> replica.getValue().size())
                .sum();
    }

    void delete(List<String> topics) {
        get(admin.deleteTopics(topics).all());
    }

    static <T> T get(KafkaFuture<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new KafkaException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException(e);
        }
    }

    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(atExit);
        stop();
    }

    private void stop() {
        admin.close(Duration.ZERO);
        stack.close();
        delete(stack.data());
    }

    private static void delete(Path folder) {
        if (!Files.exists(folder)) return;
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

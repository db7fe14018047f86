package vn.p6monitor.streams.generation.kafka;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.GroupNotEmptyException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import vn.p6monitor.schemas.index.Generation;
import vn.p6monitor.streams.generation.Remains;

/// Topics and groups in Kafka, and stores on this machine.
public final class KafkaRemains implements Remains {
    private static final String APPLICATION = "p6-";

    private final Admin admin;
    private final Path stores;

    /// @param stores the folder of the stores of all generations
    public KafkaRemains(Admin admin, Path stores) {
        this.admin = admin;
        this.stores = stores;
    }

    @Override
    public Set<Generation> present() {
        var present = new HashSet<Generation>();
        topics().forEach(topic -> Generation.ofTopic(topic).ifPresent(present::add));
        folders().forEach(folder -> generation(folder).ifPresent(present::add));
        return present;
    }

    @Override
    public boolean remove(Generation generation) {
        // The groups first: while one has a member, someone is at work.
        for (var group : List.of(generation.applicationId(), generation.indexerGroup())) {
            if (!removeGroup(group)) return false;
        }
        topics().stream()
                .filter(topic ->
                        Generation.ofTopic(topic).filter(generation::equals).isPresent())
                .forEach(this::removeTopic);
        folders().stream()
                .filter(folder -> generation(folder).filter(generation::equals).isPresent())
                .forEach(KafkaRemains::removeFolder);
        return true;
    }

    private boolean removeGroup(String group) {
        try {
            get(admin.deleteConsumerGroups(List.of(group)).all());
            return true;
        } catch (GroupIdNotFoundException _) {
            return true;
        } catch (GroupNotEmptyException _) {
            return false;
        }
    }

    private void removeTopic(String topic) {
        try {
            get(admin.deleteTopics(List.of(topic)).all());
        } catch (UnknownTopicOrPartitionException _) {
            // Another instance was quicker.
        }
    }

    private Set<String> topics() {
        return get(admin.listTopics().names());
    }

    private List<Path> folders() {
        if (!Files.isDirectory(stores)) return List.of();
        try (var folders = Files.list(stores)) {
            return folders.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Generation> generation(Path folder) {
        var name = folder.getFileName().toString();
        return name.startsWith(APPLICATION) ? Generation.parse(name.substring(APPLICATION.length())) : Optional.empty();
    }

    private static void removeFolder(Path folder) {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> T get(KafkaFuture<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof KafkaException known) throw known;
            throw new KafkaException("what generations leave behind cannot be seen to", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted while seeing to what generations leave behind", e);
        }
    }
}

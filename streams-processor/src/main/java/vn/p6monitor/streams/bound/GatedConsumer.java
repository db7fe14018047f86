package vn.p6monitor.streams.bound;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/// A consumer that passes over the partitions that a gate closes, whatever its user pauses and resumes.
///
/// Its user is told that those have nothing to read, because Kafka Streams holds back a whole task while one of its
/// partitions has records that it could wait for. What was fetched is delivered when the gate opens. For one thread, as
/// all consumers.
final class GatedConsumer implements InvocationHandler {
    private final Consumer<byte[], byte[]> consumer;
    private final Gate gate;

    /// What the user has paused.
    private final Set<TopicPartition> paused = new HashSet<>();

    private Set<TopicPartition> closed = Set.of();

    private GatedConsumer(Consumer<byte[], byte[]> consumer, Gate gate) {
        this.consumer = consumer;
        this.gate = gate;
    }

    /// @param gate asked before each poll
    @SuppressWarnings("unchecked")
    static Consumer<byte[], byte[]> of(Consumer<byte[], byte[]> consumer, Gate gate) {
        return (Consumer<byte[], byte[]>) Proxy.newProxyInstance(
                Consumer.class.getClassLoader(), new Class<?>[] {Consumer.class}, new GatedConsumer(consumer, gate));
    }

    @Override
    @SuppressWarnings("unchecked")
    public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        var first = arguments == null ? null : arguments[0];
        switch (method.getName()) {
            case "poll" -> look();
            case "pause" -> paused.addAll((Collection<TopicPartition>) Objects.requireNonNull(first));
            case "resume" -> {
                resume((Collection<TopicPartition>) Objects.requireNonNull(first));
                return null;
            }
            case "currentLag" -> {
                if (closed.contains(first)) return OptionalLong.of(0);
            }
            default -> {}
        }
        try {
            return method.invoke(consumer, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    /// Closes and opens what has changed since.
    private void look() {
        if (closed.isEmpty() && gate.isWideOpen()) return;
        var assigned = consumer.assignment();
        var now = new HashSet<>(assigned);
        now.removeIf(partition -> !isClosed(partition));
        consumer.pause(now);
        consumer.resume(closed.stream()
                .filter(partition -> !now.contains(partition) && assigned.contains(partition))
                .filter(partition -> !paused.contains(partition))
                .toList());
        closed = now;
    }

    private boolean isClosed(TopicPartition partition) {
        if (!gate.isClosed(partition.topic())) return false;
        long least = gate.least(partition);
        return least == 0 || consumer.position(partition) >= least;
    }

    /// What the gate closes is at most resumed when it is looked at next.
    private void resume(Collection<TopicPartition> partitions) {
        paused.removeAll(partitions);
        var stillClosed = new HashSet<>(closed);
        partitions.stream()
                .filter(partition -> gate.isClosed(partition.topic()))
                .forEach(stillClosed::add);
        closed = stillClosed;
        consumer.resume(List.copyOf(partitions.stream()
                .filter(partition -> !stillClosed.contains(partition))
                .toList()));
    }
}

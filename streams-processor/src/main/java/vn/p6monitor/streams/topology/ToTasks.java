package vn.p6monitor.streams.topology;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.common.utils.Utils;
import org.apache.kafka.streams.processor.StreamPartitioner;
import org.jspecify.annotations.Nullable;

/// Sends a record to the task that a text of it names, or to all tasks where it names none.
///
/// @param owner the text whose hash chooses the task
record ToTasks<V>(BiFunction<String, V, @Nullable String> owner) implements StreamPartitioner<String, V> {
    @Override
    public Optional<Set<Integer>> partitions(String topic, String key, V value, int tasks) {
        var text = owner.apply(key, value);
        if (text == null) {
            return Optional.of(IntStream.range(0, tasks).boxed().collect(Collectors.toSet()));
        }
        int hash = Utils.murmur2(text.getBytes(StandardCharsets.UTF_8));
        return Optional.of(Set.of(Utils.toPositive(hash) % tasks));
    }
}

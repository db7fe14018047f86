package vn.p6monitor.streams.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ToTasksTest {
    final ToTasks<String> byValue = new ToTasks<>((_, value) -> value.isEmpty() ? null : value);

    Optional<Set<Integer>> tasks(String key, String value, int tasks) {
        return byValue.partitions("topic", key, value, tasks);
    }

    @Test
    void sendsTheSameTextToTheSameTaskWhateverTheKey() {
        for (var province : List.of("11", "15", "66")) {
            assertThat(tasks("a", province, 4)).isEqualTo(tasks("b", province, 4));
            assertThat(tasks("a", province, 4).orElseThrow()).hasSize(1).isSubsetOf(0, 1, 2, 3);
        }
    }

    @Test
    void usesAllTasks() {
        var used = new HashSet<Integer>();
        for (int i = 0; i < 100; i++) used.addAll(tasks("a", "F" + i, 4).orElseThrow());
        assertThat(used).containsExactlyInAnyOrder(0, 1, 2, 3);
    }

    @Test
    void sendsToAllTasksWhatNamesNone() {
        assertThat(tasks("a", "", 3)).contains(Set.of(0, 1, 2));
    }
}

package vn.p6monitor.ingest.kafka;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.kafka.common.TopicPartition;

/// How far each partition has been read; readers wait here for the one who reads.
final class Positions {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private final Map<TopicPartition, Long> read = new HashMap<>();

    /// The offset from which to read on.
    long of(TopicPartition partition) {
        lock.lock();
        try {
            return read.getOrDefault(partition, 0L);
        } finally {
            lock.unlock();
        }
    }

    /// The partitions that are read, none before reading has begun.
    Set<TopicPartition> partitions() {
        lock.lock();
        try {
            return Set.copyOf(read.keySet());
        } finally {
            lock.unlock();
        }
    }

    void advance(Map<TopicPartition, Long> positions) {
        lock.lock();
        try {
            read.putAll(positions);
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    boolean haveReached(Map<TopicPartition, Long> ends) {
        lock.lock();
        try {
            return ends.entrySet().stream().allMatch(end -> read.getOrDefault(end.getKey(), 0L) >= end.getValue());
        } finally {
            lock.unlock();
        }
    }

    /// Waits until everything before the ends is read; false when that takes longer than `atMost`.
    boolean awaitReached(Map<TopicPartition, Long> ends, Duration atMost) throws InterruptedException {
        long deadline = System.nanoTime() + atMost.toNanos();
        lock.lock();
        try {
            while (!haveReached(ends)) {
                long left = deadline - System.nanoTime();
                if (left <= 0) return false;
                var _ = moved.await(left, TimeUnit.NANOSECONDS);
            }
            return true;
        } finally {
            lock.unlock();
        }
    }
}

package vn.p6monitor.streams.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import vn.p6monitor.schemas.index.ProgressDocument;
import vn.p6monitor.streams.indexer.IndexUnavailableException;

/// A book in memory that tells what was done to it, in its order, and can be away for a while.
final class RecordedBook implements Book {
    private final List<String> done = new ArrayList<>();
    final List<Entry> written = new ArrayList<>();
    final AtomicInteger failures = new AtomicInteger();
    volatile ProgressDocument kept = new ProgressDocument(new TreeMap<>(), null);

    @Override
    public ProgressDocument open() {
        return kept;
    }

    @Override
    public void write(Collection<? extends Entry> entries) {
        if (failures.getAndDecrement() > 0) throw new IndexUnavailableException("away");
        did("write " + entries.size());
        written.addAll(entries);
    }

    @Override
    public void show() {
        did("show");
    }

    @Override
    public void keep(ProgressDocument visible) {
        did("keep");
        kept = visible;
    }

    @Override
    public void lead() {
        did("lead");
    }

    private synchronized void did(String what) {
        done.add(what);
    }

    synchronized List<String> done() {
        return List.copyOf(done);
    }
}

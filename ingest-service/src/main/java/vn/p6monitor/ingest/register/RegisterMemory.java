package vn.p6monitor.ingest.register;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import vn.p6monitor.schemas.area.Area;
import vn.p6monitor.schemas.area.Areas;
import vn.p6monitor.schemas.facility.Facility;

/// What one reader of the register has read: written by one thread, read by all.
public final class RegisterMemory {
    private final Map<String, Facility> facilities = new ConcurrentHashMap<>();
    private volatile Areas areas = new Areas();

    public Optional<Facility> facility(String code) {
        return Optional.ofNullable(facilities.get(code));
    }

    public Stream<Facility> facilities() {
        return facilities.values().stream();
    }

    public Areas areas() {
        return areas;
    }

    /// Takes a registration that lies later in the topic than all before.
    public void put(Facility facility) {
        facilities.merge(facility.code(), facility, (held, later) -> version(later) >= version(held) ? later : held);
    }

    /// Takes areas in the order of the topic; they are seen together.
    public void put(List<Area> read) {
        if (read.isEmpty()) return;
        var copy = areas.copy();
        read.forEach(copy::put);
        areas = copy;
    }

    private static long version(Facility facility) {
        return facility.version() == null ? Long.MIN_VALUE : facility.version();
    }
}

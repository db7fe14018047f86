package vn.p6monitor.ingest.register;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.stream.Stream;
import vn.p6monitor.schemas.area.Area;
import vn.p6monitor.schemas.area.AreaLevel;
import vn.p6monitor.schemas.area.Areas;
import vn.p6monitor.schemas.area.BoundarySet;
import vn.p6monitor.schemas.facility.Facility;
import vn.p6monitor.schemas.facility.FacilityKind;
import vn.p6monitor.schemas.facility.Opening;
import vn.p6monitor.schemas.facility.Site;
import vn.p6monitor.schemas.facility.SiteType;
import vn.p6monitor.schemas.period.Month;

/// A register in memory, with a small country in it, that can be made to lag or to fail.
public final class KnownRegister implements Register {
    private final RegisterMemory memory = new RegisterMemory();
    private final Queue<Facility> unread = new ArrayDeque<>();
    private boolean away;
    private int timesCaughtUp;

    /// Two provinces of 2025, one of them with a commune that came whole from an old one and one that was split.
    public static KnownRegister ofASmallCountry() {
        var register = new KnownRegister();
        register.memory.put(smallCountry());
        return register;
    }

    public static List<Area> smallCountry() {
        return List.of(
                area(BoundarySet.SET_2025, "11", AreaLevel.PROVINCE, "VN"),
                area(BoundarySet.SET_2025, "14", AreaLevel.PROVINCE, "VN"),
                area(BoundarySet.SET_2025, "03358", AreaLevel.COMMUNE, "11"),
                area(BoundarySet.SET_2025, "03385", AreaLevel.COMMUNE, "11"),
                area(BoundarySet.SET_2025, "03646", AreaLevel.COMMUNE, "14"),
                area(BoundarySet.SET_2021, "11", AreaLevel.PROVINCE, "VN", "11"),
                area(BoundarySet.SET_2021, "100", AreaLevel.DISTRICT, "11"),
                area(BoundarySet.SET_2021, "03365", AreaLevel.COMMUNE, "100", "03358"),
                area(BoundarySet.SET_2021, "03370", AreaLevel.COMMUNE, "100", "03358", "03385"));
    }

    public static Area area(BoundarySet set, String code, AreaLevel level, String parent, String... successors) {
        return new Area(set, code, level, parent, "Tên " + code, null, List.of(successors));
    }

    /// A primary school in the old commune, open since 1995, with the sites `main` and `d1`.
    public static Facility school(String code, String commune2025) {
        return new Facility(
                code,
                "Trường Tiểu học",
                FacilityKind.PRIMARY,
                null,
                commune2025,
                new Opening(Month.of(1995, 9), null),
                List.of(site("main", SiteType.MAIN), site("d1", SiteType.SATELLITE)),
                null);
    }

    public static Site site(String code, SiteType type) {
        return new Site(code, type, null, null, null, new Opening(null, null));
    }

    public KnownRegister with(Facility facility) {
        memory.put(facility);
        return this;
    }

    /// Registers on another instance: known here only after catching up.
    public KnownRegister withUnread(Facility facility) {
        unread.add(facility);
        return this;
    }

    public KnownRegister put(List<Area> areas) {
        memory.put(areas);
        return this;
    }

    public void goAway(boolean isAway) {
        away = isAway;
    }

    public int timesCaughtUp() {
        return timesCaughtUp;
    }

    @Override
    public Optional<Facility> facility(String code) {
        return memory.facility(code);
    }

    @Override
    public Stream<Facility> facilities() {
        return memory.facilities();
    }

    @Override
    public Areas areas() {
        return memory.areas();
    }

    @Override
    public void catchUp() {
        if (away) throw new RegisterUnavailableException("away for a test");
        timesCaughtUp++;
        for (var facility = unread.poll(); facility != null; facility = unread.poll()) memory.put(facility);
    }
}

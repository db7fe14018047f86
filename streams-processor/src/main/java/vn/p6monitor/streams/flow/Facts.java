package vn.p6monitor.streams.flow;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.p6monitor.schemas.area.AreaLevel;
import vn.p6monitor.schemas.area.BoundarySet;
import vn.p6monitor.schemas.facility.FacilityKind;
import vn.p6monitor.schemas.index.Sums;

/// What goes from settling to the roll-up: by province, but for progress, which goes to everyone.
public sealed interface Facts permits Facts.OfFacility, Progress {
    /// An area on the way up, as the roll-up needs it.
    record Place(String code, AreaLevel level) {}

    /// A group that a facility's commune is in.
    record Group(BoundarySet boundaries, String code) {}

    /// All areas that a facility adds to, but for the nation.
    ///
    /// @param path2021 from its commune up to its province, or empty
    /// @param path2025 from its commune up to its province
    /// @param groups by set and code, so that the same ones are equal
    record Places(List<Place> path2021, List<Place> path2025, List<Group> groups) {
        public Places {
            path2021 = List.copyOf(path2021);
            path2025 = List.copyOf(path2025);
            groups = List.copyOf(groups);
        }

        public List<Place> path(BoundarySet set) {
            return switch (set) {
                case SET_2021 -> path2021;
                case SET_2025 -> path2025;
            };
        }
    }

    /// All that one facility adds to the sums of its areas, in place of what it added before.
    ///
    /// @param contribution absent where the facility has left the province or lost its place
    record OfFacility(String province, @Nullable Contribution contribution) implements Facts {}

    /// What a facility adds, and to which areas.
    record Contribution(FacilityKind kind, Places places, Sums sums) {
        public byte[] toBytes() {
            var out = new PackedWriter().text(kind.name());
            write(out, places);
            return out.bytes(sums.toBytes()).toBytes();
        }

        public static Contribution fromBytes(byte[] bytes) {
            var in = new PackedReader(bytes);
            var kind = FacilityKind.valueOf(in.text());
            var places = readPlaces(in);
            return new Contribution(kind, places, Sums.fromBytes(in.bytes()));
        }
    }

    static byte[] pack(Facts facts) {
        return switch (facts) {
            case OfFacility(var province, var contribution) -> {
                var out = new PackedWriter().unsigned(0).text(province).unsigned(contribution == null ? 0 : 1);
                yield contribution == null
                        ? out.toBytes()
                        : out.bytes(contribution.toBytes()).toBytes();
            }
            case Progress progress ->
                new PackedWriter().unsigned(1).bytes(progress.toBytes()).toBytes();
        };
    }

    static Facts unpack(byte[] bytes) {
        var in = new PackedReader(bytes);
        if (in.unsigned() == 1) return Progress.fromBytes(in.bytes());
        var province = in.text();
        return new OfFacility(province, in.unsigned() == 0 ? null : Contribution.fromBytes(in.bytes()));
    }

    private static void write(PackedWriter out, Places places) {
        writePath(out, places.path2021());
        writePath(out, places.path2025());
        out.unsigned(places.groups().size());
        for (var group : places.groups()) out.text(group.boundaries().code()).text(group.code());
    }

    private static Places readPlaces(PackedReader in) {
        var path2021 = readPath(in);
        var path2025 = readPath(in);
        int size = in.size();
        var groups = new ArrayList<Group>(size);
        for (int i = 0; i < size; i++) {
            var set = BoundarySet.parse(in.text()).orElseThrow();
            groups.add(new Group(set, in.text()));
        }
        return new Places(path2021, path2025, groups);
    }

    private static void writePath(PackedWriter out, List<Place> path) {
        out.unsigned(path.size());
        for (var place : path) out.text(place.code()).text(place.level().name());
    }

    private static List<Place> readPath(PackedReader in) {
        int size = in.size();
        var path = new ArrayList<Place>(size);
        for (int i = 0; i < size; i++) {
            var code = in.text();
            path.add(new Place(code, AreaLevel.valueOf(in.text())));
        }
        return path;
    }
}

package vn.p6monitor.streams.flow;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.p6monitor.schemas.area.AreaLevel;
import vn.p6monitor.schemas.area.BoundarySet;
import vn.p6monitor.schemas.facility.FacilityKind;
import vn.p6monitor.schemas.flag.Flag;
import vn.p6monitor.schemas.index.Sums;

/// What goes from settling to the roll-up: by province, but for progress, which goes to everyone.
public sealed interface Facts permits Facts.OfFacility, Facts.OfCommune, Facts.OfMember, Progress {
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

        public byte[] toBytes() {
            var out = new PackedWriter();
            writePath(out, path2021);
            writePath(out, path2025);
            out.unsigned(groups.size());
            for (var group : groups) out.text(group.boundaries().code()).text(group.code());
            return out.toBytes();
        }

        public static Places fromBytes(byte[] bytes) {
            var in = new PackedReader(bytes);
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
    }

    /// All that one facility adds to the sums of its areas, in place of what it added before.
    ///
    /// @param contribution absent where the facility has left the province or lost its place
    record OfFacility(String province, @Nullable Contribution contribution) implements Facts {}

    /// Where a commune lies; each goes to the task that its key leads to, whatever its province.
    ///
    /// @param commune set and code, `2025/03358`
    /// @param places absent where there is no such commune any more
    record OfCommune(String commune, @Nullable Places places) implements Facts {}

    /// What one facility has done that counts for its commune, in place of what counted before.
    ///
    /// @param member absent where it counts no more
    record OfMember(String commune, @Nullable Member member) implements Facts {}

    /// What the facilities of a commune are told apart by, and what one of them has done.
    record Member(FacilityKind kind, Sums sums) {
        public byte[] toBytes() {
            return new PackedWriter().text(kind.name()).bytes(sums.toBytes()).toBytes();
        }

        public static Member fromBytes(byte[] bytes) {
            var in = new PackedReader(bytes);
            return new Member(FacilityKind.valueOf(in.text()), Sums.fromBytes(in.bytes()));
        }
    }

    /// What a facility adds, to which areas, and what is to be looked at of its reports.
    ///
    /// @param flags in their order
    record Contribution(FacilityKind kind, Places places, Sums sums, List<Flag> flags) {
        public Contribution {
            flags = List.copyOf(flags);
        }

        public Flagged flagged() {
            return new Flagged(kind, places, flags);
        }

        public byte[] toBytes() {
            return new PackedWriter()
                    .bytes(flagged().toBytes())
                    .bytes(sums.toBytes())
                    .toBytes();
        }

        public static Contribution fromBytes(byte[] bytes) {
            var in = new PackedReader(bytes);
            var flagged = Flagged.fromBytes(in.bytes());
            return new Contribution(flagged.kind(), flagged.places(), Sums.fromBytes(in.bytes()), flagged.flags());
        }
    }

    static byte[] pack(Facts facts) {
        return switch (facts) {
            case OfFacility(var province, var contribution) ->
                pack(0, province, contribution == null ? null : contribution.toBytes());
            case OfCommune(var commune, var places) -> pack(1, commune, places == null ? null : places.toBytes());
            case OfMember(var commune, var member) -> pack(2, commune, member == null ? null : member.toBytes());
            case Progress progress ->
                new PackedWriter().unsigned(3).bytes(progress.toBytes()).toBytes();
        };
    }

    static Facts unpack(byte[] bytes) {
        var in = new PackedReader(bytes);
        int sort = in.size();
        if (sort == 3) return Progress.fromBytes(in.bytes());
        var owner = in.text();
        var said = in.unsigned() == 0 ? null : in.bytes();
        return switch (sort) {
            case 0 -> new OfFacility(owner, said == null ? null : Contribution.fromBytes(said));
            case 1 -> new OfCommune(owner, said == null ? null : Places.fromBytes(said));
            case 2 -> new OfMember(owner, said == null ? null : Member.fromBytes(said));
            default -> throw new IllegalArgumentException("no such fact: " + sort);
        };
    }

    private static byte[] pack(int sort, String owner, byte @Nullable [] said) {
        var out = new PackedWriter().unsigned(sort).text(owner).unsigned(said == null ? 0 : 1);
        return said == null ? out.toBytes() : out.bytes(said).toBytes();
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

package vn.p6monitor.streams.flow;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.p6monitor.schemas.area.AreaLevel;
import vn.p6monitor.schemas.facility.FacilityKind;
import vn.p6monitor.schemas.index.Sums;

/// What goes from settling to the roll-up: by province, but for progress, which goes to everyone.
public sealed interface Facts permits Facts.OfFacility, Progress {
    /// An area on the way up, as the roll-up needs it.
    record Place(String code, AreaLevel level) {}

    /// All that one facility adds to the sums of its areas, in place of what it added before.
    ///
    /// @param contribution absent where the facility has left the province or lost its place
    record OfFacility(String province, @Nullable Contribution contribution) implements Facts {}

    /// What a facility adds, and to which areas.
    ///
    /// @param path2021 from its commune up to its province, or empty
    /// @param path2025 from its commune up to its province
    record Contribution(FacilityKind kind, List<Place> path2021, List<Place> path2025, Sums sums) {
        public Contribution {
            path2021 = List.copyOf(path2021);
            path2025 = List.copyOf(path2025);
        }

        public byte[] toBytes() {
            var out = new PackedWriter().text(kind.name());
            writePath(out, path2021);
            writePath(out, path2025);
            return out.bytes(sums.toBytes()).toBytes();
        }

        public static Contribution fromBytes(byte[] bytes) {
            var in = new PackedReader(bytes);
            var kind = FacilityKind.valueOf(in.text());
            var path2021 = readPath(in);
            var path2025 = readPath(in);
            return new Contribution(kind, path2021, path2025, Sums.fromBytes(in.bytes()));
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

package vn.p6monitor.benchmarks.contender;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.kafka.common.serialization.Serde;
import org.jspecify.annotations.Nullable;
import vn.p6monitor.benchmarks.recomputation.Counting;
import vn.p6monitor.schemas.area.Area;
import vn.p6monitor.schemas.area.Areas;
import vn.p6monitor.schemas.area.BoundarySet;
import vn.p6monitor.schemas.area.Placement;
import vn.p6monitor.schemas.facility.Facility;
import vn.p6monitor.schemas.facility.FacilityKind;
import vn.p6monitor.schemas.index.Sums;
import vn.p6monitor.schemas.problem.Verdict;
import vn.p6monitor.streams.contribute.Contributions;
import vn.p6monitor.streams.flow.PackedReader;
import vn.p6monitor.streams.flow.PackedSerde;
import vn.p6monitor.streams.flow.PackedWriter;

/// What a facility contributes in the chain.
///
/// @param in2021 the codes of the areas that hold it, from its commune to the nation; none where it has no place there
/// @param in2025 as well
record ChainContribution(FacilityKind kind, List<String> in2021, List<String> in2025, Sums units, Sums members) {
    static final Serde<ChainContribution> SERDE =
            PackedSerde.of(ChainContribution::toBytes, ChainContribution::fromBytes);

    ChainContribution {
        in2021 = List.copyOf(in2021);
        in2025 = List.copyOf(in2025);
    }

    /// A registration and everything that came for it, nothing where nothing did.
    record Said(Facility facility, Versions versions) {
        static Said of(Facility facility, @Nullable Versions versions) {
            return new Said(facility, Objects.requireNonNullElse(versions, Versions.NONE));
        }
    }

    /// Null where the facility has no place.
    static @Nullable ChainContribution of(Said said, Contributions contributions, Areas areas) {
        var facility = said.facility();
        return switch (Placement.of(facility.commune2021(), facility.commune2025(), areas)) {
            case Verdict.Refused<Placement> _ -> null;
            case Verdict.Accepted<Placement>(var placement) -> {
                var contributed = contributions.of(
                        facility, Counting.of(facility, said.versions().reports()));
                yield new ChainContribution(
                        facility.kind(),
                        toNation(placement.path2021()),
                        toNation(placement.path2025()),
                        contributed.units(),
                        contributed.communes());
            }
        };
    }

    List<String> in(BoundarySet set) {
        return set == BoundarySet.SET_2021 ? in2021 : in2025;
    }

    private static List<String> toNation(List<Area> path) {
        if (path.isEmpty()) return List.of();
        return Stream.concat(path.stream().map(Area::code), Stream.of(Area.NATION_CODE))
                .toList();
    }

    private byte[] toBytes() {
        var out = new PackedWriter().text(kind.name());
        for (var path : List.of(in2021, in2025)) {
            out.unsigned(path.size());
            path.forEach(out::text);
        }
        return out.bytes(units.toBytes()).bytes(members.toBytes()).toBytes();
    }

    private static ChainContribution fromBytes(byte[] bytes) {
        var in = new PackedReader(bytes);
        var kind = FacilityKind.valueOf(in.text());
        var in2021 = texts(in);
        var in2025 = texts(in);
        var units = Sums.fromBytes(in.bytes());
        return new ChainContribution(kind, in2021, in2025, units, Sums.fromBytes(in.bytes()));
    }

    private static List<String> texts(PackedReader in) {
        int size = in.size();
        var texts = new ArrayList<String>(size);
        for (int i = 0; i < size; i++) texts.add(in.text());
        return texts;
    }
}

package vn.p6monitor.streams.settle;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.p6monitor.schemas.facility.Facility;
import vn.p6monitor.streams.flow.PackedFacility;
import vn.p6monitor.streams.flow.PackedReader;
import vn.p6monitor.streams.flow.PackedWriter;

/// What is kept of one facility code beside its reports.
///
/// @param registration the one in force, absent while reports wait for it
/// @param province where its contribution was last sent to, absent if nowhere
/// @param communes for which it was last sent what counts for them, by set and code
/// @param flagged whether there was something to be looked at when its contribution was last sent
record FacilityState(
        @Nullable Facility registration, @Nullable String province, List<String> communes, boolean flagged) {
    static final FacilityState EMPTY = new FacilityState(null, null, List.of(), false);

    FacilityState {
        communes = List.copyOf(communes);
    }

    /// Whether a registration that comes later in the topic is to replace the one in force.
    boolean isOlderThan(Facility facility) {
        return registration == null || version(registration) <= version(facility);
    }

    FacilityState with(Facility facility) {
        return new FacilityState(facility, province, communes, flagged);
    }

    FacilityState sentTo(@Nullable String newProvince, List<String> newCommunes, boolean nowFlagged) {
        return new FacilityState(registration, newProvince, newCommunes, nowFlagged);
    }

    private static long version(Facility facility) {
        return facility.version() == null ? Long.MIN_VALUE : facility.version();
    }

    byte[] toBytes() {
        var out = new PackedWriter().unsigned(registration == null ? 0 : 1);
        if (registration != null) out.bytes(PackedFacility.write(registration));
        out.optionalText(province).unsigned(communes.size());
        communes.forEach(out::text);
        out.unsigned(flagged ? 1 : 0);
        return out.toBytes();
    }

    static FacilityState fromBytes(byte[] bytes) {
        var in = new PackedReader(bytes);
        var registration = in.unsigned() == 0 ? null : PackedFacility.read(in.bytes());
        var province = in.optionalText();
        var communes = Stream.generate(in::text).limit(in.size()).toList();
        return new FacilityState(registration, province, communes, in.unsigned() != 0);
    }
}

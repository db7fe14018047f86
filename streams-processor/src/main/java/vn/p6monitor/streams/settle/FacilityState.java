package vn.p6monitor.streams.settle;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.p6monitor.schemas.facility.Facility;
import vn.p6monitor.streams.flow.Facts;
import vn.p6monitor.streams.flow.PackedFacility;
import vn.p6monitor.streams.flow.PackedReader;
import vn.p6monitor.streams.flow.PackedWriter;

/// What is kept of one facility code beside its reports.
///
/// @param registration the one in force, absent while reports wait for it
/// @param province where its contribution was last sent to, absent if nowhere
/// @param members what was last sent of it to communes, by set and code
record FacilityState(
        @Nullable Facility registration, @Nullable String province, Map<String, Facts.Member> members) {
    static final FacilityState EMPTY = new FacilityState(null, null, Map.of());

    FacilityState {
        members = Collections.unmodifiableMap(new TreeMap<>(members));
    }

    /// Whether a registration that comes later in the topic is to replace the one in force.
    boolean isOlderThan(Facility facility) {
        return registration == null || version(registration) <= version(facility);
    }

    FacilityState with(Facility facility) {
        return new FacilityState(facility, province, members);
    }

    FacilityState sentTo(@Nullable String newProvince, Map<String, Facts.Member> newMembers) {
        return new FacilityState(registration, newProvince, newMembers);
    }

    private static long version(Facility facility) {
        return facility.version() == null ? Long.MIN_VALUE : facility.version();
    }

    byte[] toBytes() {
        var out = new PackedWriter().unsigned(registration == null ? 0 : 1);
        if (registration != null) out.bytes(PackedFacility.write(registration));
        out.optionalText(province).unsigned(members.size());
        members.forEach((commune, member) -> out.text(commune).bytes(member.toBytes()));
        return out.toBytes();
    }

    static FacilityState fromBytes(byte[] bytes) {
        var in = new PackedReader(bytes);
        var registration = in.unsigned() == 0 ? null : PackedFacility.read(in.bytes());
        var province = in.optionalText();
        var members = new TreeMap<String, Facts.Member>();
        for (int left = in.size(); left > 0; left--) members.put(in.text(), Facts.Member.fromBytes(in.bytes()));
        return new FacilityState(registration, province, members);
    }
}

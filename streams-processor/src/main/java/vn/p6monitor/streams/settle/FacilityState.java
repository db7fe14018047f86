package vn.p6monitor.streams.settle;

import org.jspecify.annotations.Nullable;
import vn.p6monitor.schemas.facility.Facility;
import vn.p6monitor.schemas.facility.FacilityCodec;
import vn.p6monitor.schemas.wire.AvroSchemas;
import vn.p6monitor.streams.flow.AvroBytes;
import vn.p6monitor.streams.flow.PackedReader;
import vn.p6monitor.streams.flow.PackedWriter;

/// What is kept of one facility code beside its reports.
///
/// @param registration the one in force, absent while reports wait for it
/// @param province where its contribution was last sent to, absent if nowhere
record FacilityState(
        @Nullable Facility registration, @Nullable String province) {
    static final FacilityState EMPTY = new FacilityState(null, null);

    /// Whether a registration that comes later in the topic is to replace the one in force.
    boolean isOlderThan(Facility facility) {
        return registration == null || version(registration) <= version(facility);
    }

    FacilityState with(Facility facility) {
        return new FacilityState(facility, province);
    }

    FacilityState sentTo(@Nullable String newProvince) {
        return new FacilityState(registration, newProvince);
    }

    private static long version(Facility facility) {
        return facility.version() == null ? Long.MIN_VALUE : facility.version();
    }

    byte[] toBytes() {
        var out = new PackedWriter().unsigned(registration == null ? 0 : 1);
        if (registration != null) out.bytes(AvroBytes.write(FacilityCodec.encode(registration)));
        return out.optionalText(province).toBytes();
    }

    static FacilityState fromBytes(byte[] bytes) {
        var in = new PackedReader(bytes);
        var registration = in.unsigned() == 0
                ? null
                : AvroBytes.accepted(FacilityCodec.decode(AvroBytes.read(AvroSchemas.FACILITY, in.bytes())));
        return new FacilityState(registration, in.optionalText());
    }
}

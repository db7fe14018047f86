package vn.p6monitor.streams.flow;

import vn.p6monitor.schemas.area.Area;
import vn.p6monitor.schemas.area.AreaCodec;
import vn.p6monitor.schemas.facility.Facility;
import vn.p6monitor.schemas.facility.FacilityCodec;
import vn.p6monitor.schemas.wire.AvroSchemas;

/// What goes from admission to settling: by facility, but for areas and progress, which go to everyone.
public sealed interface Admitted extends Admission
        permits Admitted.OfReport, Admitted.OfFacility, Admitted.OfArea, Progress {
    /// A version of a report.
    record OfReport(Version version) implements Admitted {}

    /// A registration.
    record OfFacility(Facility facility) implements Admitted {}

    /// An area.
    record OfArea(Area area) implements Admitted {}

    static byte[] pack(Admitted admitted) {
        return switch (admitted) {
            case OfReport(var version) ->
                new PackedWriter().unsigned(0).bytes(version.toBytes()).toBytes();
            case OfFacility(var facility) ->
                new PackedWriter()
                        .unsigned(1)
                        .bytes(AvroBytes.write(FacilityCodec.encode(facility)))
                        .toBytes();
            case OfArea(var area) ->
                new PackedWriter()
                        .unsigned(2)
                        .bytes(AvroBytes.write(AreaCodec.encode(area)))
                        .toBytes();
            case Progress progress ->
                new PackedWriter().unsigned(3).bytes(progress.toBytes()).toBytes();
        };
    }

    static Admitted unpack(byte[] bytes) {
        var in = new PackedReader(bytes);
        int sort = in.size();
        return switch (sort) {
            case 0 -> new OfReport(Version.fromBytes(in.bytes()));
            case 1 ->
                new OfFacility(
                        AvroBytes.accepted(FacilityCodec.decode(AvroBytes.read(AvroSchemas.FACILITY, in.bytes()))));
            case 2 -> new OfArea(AvroBytes.accepted(AreaCodec.decode(AvroBytes.read(AvroSchemas.AREA, in.bytes()))));
            case 3 -> Progress.fromBytes(in.bytes());
            default -> throw new IllegalStateException("nothing admitted is of sort " + sort);
        };
    }
}

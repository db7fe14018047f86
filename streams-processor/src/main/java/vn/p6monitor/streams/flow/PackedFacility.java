package vn.p6monitor.streams.flow;

import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import vn.p6monitor.schemas.facility.Facility;
import vn.p6monitor.schemas.facility.FacilityKind;
import vn.p6monitor.schemas.facility.Opening;
import vn.p6monitor.schemas.facility.Site;
import vn.p6monitor.schemas.facility.SiteType;
import vn.p6monitor.schemas.period.Month;

/// Registrations as stores keep them: they are read for every settling.
public final class PackedFacility {
    private PackedFacility() {}

    public static byte[] write(Facility facility) {
        var out = new PackedWriter()
                .text(facility.code())
                .text(facility.name())
                .text(facility.kind().name())
                .optionalText(facility.commune2021())
                .optionalText(facility.commune2025());
        write(out, facility.opening());
        out.unsigned(facility.sites().size());
        for (var site : facility.sites()) {
            out.text(site.code()).text(site.type().name()).optionalText(site.name());
            write(out, site.latitude());
            write(out, site.longitude());
            write(out, site.opening());
        }
        var version = facility.version();
        return version == null
                ? out.unsigned(0).toBytes()
                : out.unsigned(1).signed(version).toBytes();
    }

    public static Facility read(byte[] bytes) {
        var in = new PackedReader(bytes);
        var code = in.text();
        var name = in.text();
        var kind = FacilityKind.valueOf(in.text());
        var commune2021 = in.optionalText();
        var commune2025 = in.optionalText();
        var opening = readOpening(in);
        int count = in.size();
        var sites = new ArrayList<Site>(count);
        for (int i = 0; i < count; i++) {
            sites.add(new Site(
                    in.text(),
                    SiteType.valueOf(in.text()),
                    in.optionalText(),
                    readDegrees(in),
                    readDegrees(in),
                    readOpening(in)));
        }
        var version = in.unsigned() == 0 ? null : Long.valueOf(in.signed());
        return new Facility(code, name, kind, commune2021, commune2025, opening, sites, version);
    }

    private static void write(PackedWriter out, @Nullable Double degrees) {
        if (degrees == null) out.unsigned(0);
        else out.unsigned(1).fixed(Double.doubleToLongBits(degrees));
    }

    private static @Nullable Double readDegrees(PackedReader in) {
        return in.unsigned() == 0 ? null : Double.valueOf(Double.longBitsToDouble(in.fixed()));
    }

    private static void write(PackedWriter out, Opening opening) {
        out.unsigned(mark(opening.openedOn())).unsigned(mark(opening.closedOn()));
    }

    private static Opening readOpening(PackedReader in) {
        return new Opening(month(in.size()), month(in.size()));
    }

    /// A month's index and one, or nothing for none.
    private static int mark(@Nullable Month month) {
        return month == null ? 0 : month.index() + 1;
    }

    private static @Nullable Month month(int mark) {
        return mark == 0 ? null : new Month(mark - 1);
    }
}

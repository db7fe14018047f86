package vn.p6monitor.streams.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.p6monitor.schemas.facility.FacilityKind;
import vn.p6monitor.schemas.flag.Flag;
import vn.p6monitor.schemas.flag.FlagRule;
import vn.p6monitor.schemas.period.Month;
import vn.p6monitor.schemas.report.Sections;

/// What is to be looked at of one facility's reports, and where it lies.
///
/// @param flags in their order; empty where there is nothing any more
public record Flagged(FacilityKind kind, Facts.Places places, List<Flag> flags) {
    public Flagged {
        flags = List.copyOf(flags);
    }

    /// The same facility, with nothing to be looked at.
    public Flagged without() {
        return new Flagged(kind, places, List.of());
    }

    public byte[] toBytes() {
        var out = new PackedWriter().text(kind.name()).bytes(places.toBytes()).unsigned(flags.size());
        for (var flag : flags) write(out, flag);
        return out.toBytes();
    }

    public static Flagged fromBytes(byte[] bytes) {
        var in = new PackedReader(bytes);
        var kind = FacilityKind.valueOf(in.text());
        var places = Facts.Places.fromBytes(in.bytes());
        int size = in.size();
        var flags = new ArrayList<Flag>(size);
        for (int i = 0; i < size; i++) flags.add(read(in));
        return new Flagged(kind, places, flags);
    }

    private static void write(PackedWriter out, Flag flag) {
        out.text(flag.rule().name())
                .unsigned(flag.section().position())
                .text(flag.site())
                .unsigned(flag.month().index())
                .fixed(flag.reportId().getMostSignificantBits())
                .fixed(flag.reportId().getLeastSignificantBits())
                .optionalText(flag.field());
        write(out, flag.value());
        write(out, flag.reference());
    }

    private static Flag read(PackedReader in) {
        var rule = FlagRule.parse(in.text()).orElseThrow();
        var section = Sections.all().get(in.size());
        var site = in.text();
        var month = new Month(in.size());
        var reportId = new UUID(in.fixed(), in.fixed());
        var field = in.optionalText();
        return new Flag(rule, section, site, month, reportId, field, readNumber(in), readNumber(in));
    }

    private static void write(PackedWriter out, @Nullable Long number) {
        out.unsigned(number == null ? 0 : 1);
        if (number != null) out.signed(number);
    }

    private static @Nullable Long readNumber(PackedReader in) {
        return in.unsigned() == 0 ? null : in.signed();
    }
}

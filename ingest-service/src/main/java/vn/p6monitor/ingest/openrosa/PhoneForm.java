package vn.p6monitor.ingest.openrosa;

import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import vn.p6monitor.schemas.report.Section;
import vn.p6monitor.schemas.report.Sections;

/// The form of a section, as phones fetch it.
///
/// @param version follows from everything that the form says, so that phones fetch it anew when that has changed
record PhoneForm(Section section, String version, ByteBuffer xml) {
    private static final int VERSION_DIGITS = 12;
    private static final Map<String, PhoneForm> ALL = all();

    /// A view for each who asks, so that one reader does not move another.
    @Override
    public ByteBuffer xml() {
        return xml.duplicate();
    }

    String id() {
        return FormId.of(section);
    }

    String title() {
        return FormText.title(section);
    }

    /// The hash of the form's bytes, as OpenRosa has it.
    String hash() {
        return Hash.md5(xml());
    }

    /// In the order of the sections.
    static Collection<PhoneForm> every() {
        return Collections.unmodifiableCollection(ALL.values());
    }

    static Optional<PhoneForm> named(String id) {
        return Optional.ofNullable(ALL.get(id));
    }

    private static Map<String, PhoneForm> all() {
        var all = new LinkedHashMap<String, PhoneForm>();
        for (var section : Sections.all()) all.put(FormId.of(section), of(section));
        return all;
    }

    private static PhoneForm of(Section section) {
        var version = Hash.sha256(FormText.of(section, "")).substring(0, VERSION_DIGITS);
        return new PhoneForm(section, version, ByteBuffer.wrap(FormText.of(section, version)));
    }
}

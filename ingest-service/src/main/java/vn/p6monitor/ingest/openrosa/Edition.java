package vn.p6monitor.ingest.openrosa;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.p6monitor.ingest.xml.XmlElement;
import vn.p6monitor.schemas.code.Codes;

/// Which filled-in form this is, and of which earlier ones it is another edition, as far as it says itself.
///
/// A form that is finished, opened again and finished again is another edition of the same report. Phones give it a new
/// `instanceID` and name the former in `deprecatedID`; older ones keep the id. The form itself keeps the first id of
/// all its editions (`origin`), counts them (`edits`), and remembers where the former was about (`sentFor`). So most
/// editions need nothing but themselves to be told apart and ordered, in whichever order and how often they come.
///
/// @param instance id of this edition, absent where it has none that is a UUID
/// @param origin id of the first edition, absent where the form does not say it
/// @param deprecated id of the edition before, absent for the first
/// @param edits how often it was finished before, as counted by the form
/// @param sentFor the facility of the edition before, empty for the first
record Edition(
        @Nullable UUID instance,
        @Nullable UUID origin,
        @Nullable UUID deprecated,
        int edits,
        String sentFor) {
    private static final String PREFIX = "uuid:";
    private static final int MOST_DIGITS = 6;

    static Edition of(XmlElement form) {
        var meta = form.child("meta");
        return new Edition(
                meta.flatMap(ids -> id(ids.textOf("instanceID"))).orElse(null),
                id(form.textOf("origin")).orElse(null),
                meta.flatMap(ids -> id(ids.textOf("deprecatedID"))).orElse(null),
                number(form.textOf("edits")),
                form.textOf("sentFor"));
    }

    /// The report that this is an edition of, where the form alone tells it.
    ///
    /// A program that fills in a new form in place of opening the former again has an origin like any new form, and
    /// names what it corrects in `deprecatedID` only.
    @Nullable
    UUID report() {
        if (deprecated == null) return origin == null ? instance : origin;
        return origin == null || origin.equals(instance) ? null : origin;
    }

    /// Whether the form tells which report this is and which revision of it.
    boolean isToldByItself() {
        return deprecated == null || (report() != null && edits > 0);
    }

    /// The id without the prefix that OpenRosa has.
    static Optional<UUID> id(String text) {
        var id = text.startsWith(PREFIX) ? text.substring(PREFIX.length()) : text;
        return Codes.reportId(id.toLowerCase(Locale.ROOT));
    }

    private static int number(String text) {
        return text.matches("\\d{1," + MOST_DIGITS + "}") ? Integer.parseInt(text) : 0;
    }
}

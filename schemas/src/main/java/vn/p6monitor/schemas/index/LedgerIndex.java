package vn.p6monitor.schemas.index;

import java.util.Arrays;
import java.util.OptionalInt;

/// The indices of what was said, as it was said; they belong to no generation.
///
/// Readers go by the aliases. Behind each is an index that carries the format of its documents in its name; one of
/// another format is filled beside it, and all aliases are moved at once when it has caught up.
public enum LedgerIndex {
    /// Every version of every report that what it says alone does not show to be wrong: `ReportDocument`.
    REPORTS("p6-reports", "reports"),
    /// What was refused: `RejectionDocument`.
    REJECTIONS("p6-rejections", "rejections"),
    /// The uploads that have ended: `UploadDocument`.
    UPLOADS("p6-uploads", "uploads"),
    /// Every registration ever said: `RegistrationDocument`.
    REGISTRATIONS("p6-registrations", "registrations"),
    /// The registrations in force, one for each facility: `RegistrationDocument`, by the facility's code.
    FACILITIES("p6-facilities", "registrations"),
    /// How far all of them reach: `ProgressDocument`, by `ProgressDocument.ID`, read by its id to be current.
    PROGRESS("p6-ledger-progress", "progress");

    /// To be raised with every change of what the documents say or how they are found.
    public static final int FORMAT = 1;

    private final String alias;
    private final String description;

    LedgerIndex(String alias, String description) {
        this.alias = alias;
        this.description = description;
    }

    /// The name that readers go by.
    public String alias() {
        return alias;
    }

    /// The index behind the alias, in a format.
    public String index(int format) {
        return alias + '-' + format;
    }

    /// The resource that describes the index.
    public String description() {
        return "/index/" + description + ".json";
    }

    /// The format of an index, if it is one of these.
    public static OptionalInt formatOf(String index) {
        return Arrays.stream(values())
                .filter(one -> index.matches(one.alias + "-[1-9][0-9]{0,3}"))
                .mapToInt(one -> Integer.parseInt(index.substring(one.alias.length() + 1)))
                .findAny();
    }
}

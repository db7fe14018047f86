package vn.p6monitor.ingest.openrosa;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.p6monitor.schemas.report.Section;

/// The lists from which whoever fills in a form chooses where it is about, each within what was chosen before.
enum PickList {
    PROVINCES("province", null),
    COMMUNES("commune", "province"),
    FACILITIES("facility", "commune"),
    SITES("site", "facility");

    private final String question;
    private final @Nullable String within;

    PickList(String question, @Nullable String within) {
        this.question = question;
        this.within = within;
    }

    /// Those of a section's form.
    static List<PickList> of(Section section) {
        return Arrays.stream(values())
                .filter(list -> list != SITES || section.unit() == Section.Unit.SITE)
                .toList();
    }

    /// The one of a section's form that is in the file.
    static Optional<PickList> in(String file, Section section) {
        return of(section).stream().filter(list -> list.file().equals(file)).findFirst();
    }

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    String file() {
        return id() + ".csv";
    }

    /// What is chosen from the list.
    String question() {
        return question;
    }

    /// The question before, whose answer stands in the list under its name; null for the first.
    @Nullable
    String within() {
        return within;
    }
}

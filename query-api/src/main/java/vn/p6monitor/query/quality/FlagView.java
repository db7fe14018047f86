package vn.p6monitor.query.quality;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.p6monitor.schemas.catalogue.Text;
import vn.p6monitor.schemas.facility.FacilityKind;
import vn.p6monitor.schemas.flag.Flag;
import vn.p6monitor.schemas.flag.FlagRule;
import vn.p6monitor.schemas.problem.Problem;

/// One flag with what it means, in the order of the API's fields.
///
/// @param field of the section, absent where the report as a whole is meant
/// @param value what is odd, absent where it is no number
/// @param reference what the value is odd beside: the value before, the other number, or what is allowed
record FlagView(
        FlagRule rule,
        Text message,
        String facility,
        FacilityKind kind,
        String section,
        String site,
        String period,
        String reportId,
        @Nullable String field,
        @Nullable Long value,
        @Nullable Long reference) {
    static FlagView of(FlaggedFacility of, Flag flag) {
        return new FlagView(
                flag.rule(),
                new Text(flag.message(Problem.VIETNAMESE), flag.message(Locale.ENGLISH)),
                of.facility(),
                of.kind(),
                flag.section().name(),
                flag.site(),
                flag.month().toString(),
                flag.reportId().toString(),
                flag.field(),
                flag.value(),
                flag.reference());
    }
}

package vn.p6monitor.query.receipts;

import java.util.List;
import vn.p6monitor.query.register.Registered;
import vn.p6monitor.schemas.flag.Flag;
import vn.p6monitor.schemas.index.RejectionDocument;

/// All that is known when a receipt is made out.
///
/// @param registered what the register says of the facility
/// @param versions of all reports of the facility, by all who sent any
/// @param flags on the facility's reports
/// @param refusals under the name of the report, the latest first
record Known(Registered registered, List<Version> versions, List<Flag> flags, List<RejectionDocument> refusals) {
    Known {
        versions = List.copyOf(versions);
        flags = List.copyOf(flags);
        refusals = List.copyOf(refusals);
    }
}

package vn.p6monitor.query.receipts;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.p6monitor.query.register.Registered;
import vn.p6monitor.query.security.Reader;
import vn.p6monitor.schemas.index.RejectionDocument;

/// How much of what is known of a facility's reports is a reader's to know.
///
/// @param whole whether all of it is
/// @param province whose own words are theirs besides
record Sight(boolean whole, @Nullable String province) {
    /// The ministry sees all; a province its facilities, and of others only what it has said itself; a reporter the
    /// facilities of the claim.
    static Sight of(Reader reader, String facility, Registered registered) {
        var own = reader.ownProvince();
        boolean whole = reader.isMinistry()
                || reader.ownFacilities().contains(facility)
                || (own != null && own.equals(registered.province()));
        return new Sight(whole, own);
    }

    boolean shows(Version version) {
        return whole || (province != null && province.equals(version.province()));
    }

    boolean shows(RejectionDocument refusal) {
        return whole || (province != null && Objects.equals(province, refusal.province()));
    }
}

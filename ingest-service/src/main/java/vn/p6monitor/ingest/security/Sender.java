package vn.p6monitor.ingest.security;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Who sends, and the rights that the token gives.
///
/// @param id of the client, kept with every event
/// @param province whose facilities a sender of that role may speak for, by its code of 2025
/// @param facilities that a reporter may speak for
public record Sender(String id, Set<Role> roles, @Nullable String province, Set<String> facilities) {
    public Sender {
        roles = Set.copyOf(roles);
        facilities = Set.copyOf(facilities);
    }

    public boolean isMinistry() {
        return roles.contains(Role.MINISTRY);
    }

    /// Whether reports for the facility may be sent.
    ///
    /// @param place the facility's province, or null where it has none
    public boolean mayReportFor(String facility, @Nullable String place) {
        return mayRegisterIn(place) || (roles.contains(Role.REPORTER) && facilities.contains(facility));
    }

    /// Whether facilities of the province may be registered.
    public boolean mayRegisterIn(@Nullable String place) {
        return isMinistry() || (roles.contains(Role.PROVINCE) && place != null && place.equals(province));
    }
}

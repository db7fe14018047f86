package vn.p6monitor.ingest.security;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Who sends, and the rights that the token gives.
///
/// @param id of the client, kept with every event
/// @param province whose facilities a sender of that role may speak for, by its code of 2025
/// @param facilities that a reporter may speak for
public record Sender(String id, Set<Role> roles, @Nullable String province, Set<String> facilities) {
    private static final String PROVINCE_PREFIX = Role.PROVINCE.code() + ':';
    private static final String FACILITY_PREFIX = "facility:";

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

    /// The rights that judging a line about the facility asks for, in words that are kept with a refused one:
    /// `ministry`,
    /// `province:11`, and `facility:CODE` for a reporter's own.
    ///
    /// @param facility that the line names, null where that cannot be read
    public List<String> authority(@Nullable String facility) {
        var authority = new ArrayList<String>();
        if (isMinistry()) authority.add(Role.MINISTRY.code());
        if (roles.contains(Role.PROVINCE) && province != null) authority.add(PROVINCE_PREFIX + province);
        if (roles.contains(Role.REPORTER) && facility != null && facilities.contains(facility)) {
            authority.add(FACILITY_PREFIX + facility);
        }
        return authority;
    }

    /// A sender with the rights that the words say and no others.
    public static Sender withAuthority(String id, List<String> authority) {
        var roles = EnumSet.noneOf(Role.class);
        var facilities = new HashSet<String>();
        String province = null;
        for (var right : authority) {
            if (right.equals(Role.MINISTRY.code())) {
                roles.add(Role.MINISTRY);
            } else if (right.startsWith(PROVINCE_PREFIX)) {
                roles.add(Role.PROVINCE);
                province = right.substring(PROVINCE_PREFIX.length());
            } else if (right.startsWith(FACILITY_PREFIX)) {
                roles.add(Role.REPORTER);
                facilities.add(right.substring(FACILITY_PREFIX.length()));
            }
        }
        return new Sender(id, roles, province, facilities);
    }

    /// Whether facilities of the province may be registered.
    public boolean mayRegisterIn(@Nullable String place) {
        return isMinistry() || (roles.contains(Role.PROVINCE) && place != null && place.equals(province));
    }
}

package vn.p6monitor.query.security;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Someone who asks.
///
/// @param signedIn whether a token came along, with whatever roles
/// @param client that the token was given to, as it is kept with everything that it sends
/// @param ownProvince code in the set 2025, of readers with the role province only
/// @param ownFacilities codes, of readers with the role reporter only
public record Reader(
        boolean signedIn,
        @Nullable String client,
        Set<Role> roles,
        @Nullable String ownProvince,
        Set<String> ownFacilities) {
    /// Someone of whom nothing is known.
    public static final Reader ANONYMOUS = new Reader(false, null, Set.of(), null, Set.of());

    public Reader {
        roles = Set.copyOf(roles);
        if (!roles.contains(Role.PROVINCE)) ownProvince = null;
        ownFacilities = roles.contains(Role.REPORTER) ? Set.copyOf(ownFacilities) : Set.of();
    }

    /// Whether exact values of the whole country are theirs.
    public boolean isMinistry() {
        return roles.contains(Role.MINISTRY);
    }

    /// Whether the receipts of some facilities are theirs alone by name.
    public boolean isReporter() {
        return roles.contains(Role.REPORTER);
    }

    /// Whether they may read more than a first page.
    public boolean readsInBulk() {
        return isMinistry() || roles.contains(Role.RESEARCHER) || ownProvince != null;
    }
}

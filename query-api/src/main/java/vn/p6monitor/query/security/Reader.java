package vn.p6monitor.query.security;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Someone who asks.
///
/// @param signedIn whether a token came along, with whatever roles
/// @param ownProvince code in the set 2025, of readers with the role province only
public record Reader(
        boolean signedIn, Set<Role> roles, @Nullable String ownProvince) {
    /// Someone of whom nothing is known.
    public static final Reader ANONYMOUS = new Reader(false, Set.of(), null);

    public Reader {
        roles = Set.copyOf(roles);
        if (!roles.contains(Role.PROVINCE)) ownProvince = null;
    }

    /// Whether exact values of the whole country are theirs.
    public boolean isMinistry() {
        return roles.contains(Role.MINISTRY);
    }

    /// Whether they may read more than a first page.
    public boolean readsInBulk() {
        return isMinistry() || roles.contains(Role.RESEARCHER) || ownProvince != null;
    }
}

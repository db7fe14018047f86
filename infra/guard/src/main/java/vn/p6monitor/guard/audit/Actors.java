package vn.p6monitor.guard.audit;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;

/// How a service tells who is signed in.
@FunctionalInterface
public interface Actors {
    /// Absent for those who are not signed in.
    @Nullable
    Actor of(Authentication signedIn);
}

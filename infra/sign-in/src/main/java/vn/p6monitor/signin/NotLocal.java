package vn.p6monitor.signin;

import java.util.List;

/// The attempt to start the local sign-in where it must not be.
final class NotLocal extends RuntimeException {

    private static final long serialVersionUID = 1;

    NotLocal(List<String> profiles) {
        super("The sign-in has published secrets and runs in the Spring profile `local` alone; the active profiles are "
                + profiles);
    }
}

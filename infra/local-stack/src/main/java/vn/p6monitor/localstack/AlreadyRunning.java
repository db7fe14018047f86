package vn.p6monitor.localstack;

import java.nio.file.Path;

/// The data folder is in use by a stack that runs already.
public final class AlreadyRunning extends Refused {

    private static final long serialVersionUID = 1;

    AlreadyRunning(Path data) {
        super("a stack is already running on " + data);
    }
}

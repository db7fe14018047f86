package vn.p6monitor.query.problem;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The request cannot be answered; the reader is told why, where, and what to do.
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final ProblemCode code;
    private final @Nullable String parameter;
    private final transient List<String> particulars;

    private ProblemException(
            ProblemCode code, @Nullable String parameter, List<String> particulars, @Nullable Throwable cause) {
        super(code + (parameter == null ? "" : " in " + parameter) + ' ' + particulars, cause);
        this.code = code;
        this.parameter = parameter;
        this.particulars = List.copyOf(particulars);
    }

    /// Something about the request as a whole.
    public static ProblemException of(ProblemCode code, String... particulars) {
        return new ProblemException(code, null, List.of(particulars), null);
    }

    /// Something about one parameter.
    public static ProblemException in(String parameter, ProblemCode code, String... particulars) {
        return new ProblemException(code, parameter, List.of(particulars), null);
    }

    /// The world is to blame.
    public static ProblemException because(Throwable cause, ProblemCode code) {
        return new ProblemException(code, null, List.of(), cause);
    }

    public ProblemCode code() {
        return code;
    }

    public @Nullable String parameter() {
        return parameter;
    }

    List<String> particulars() {
        return particulars;
    }
}

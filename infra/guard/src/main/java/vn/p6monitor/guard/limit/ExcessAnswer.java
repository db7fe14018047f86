package vn.p6monitor.guard.limit;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/// How a service tells that something is too much, in its own form and the reader's language.
@FunctionalInterface
public interface ExcessAnswer {
    /// Writes the answer; `Retry-After` is in it already.
    void write(Excess excess, HttpServletRequest request, HttpServletResponse response) throws IOException;
}

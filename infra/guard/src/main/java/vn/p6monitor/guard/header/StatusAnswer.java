package vn.p6monitor.guard.header;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/// How a service tells, in its own form, that the container has refused a request.
@FunctionalInterface
public interface StatusAnswer {
    void write(int status, HttpServletRequest request, HttpServletResponse response) throws IOException;
}

package vn.p6monitor.guard.limit;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.function.Consumer;
import org.springframework.http.HttpHeaders;

/// Answers what is too much, and tells when it no longer will be.
final class Refusal {
    private final ExcessAnswer answer;
    private final Consumer<Excess> counted;

    Refusal(ExcessAnswer answer, Consumer<Excess> counted) {
        this.answer = answer;
        this.counted = counted;
    }

    /// @param wait rounded up to whole seconds, at least one
    void write(Excess excess, Duration wait, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        counted.accept(excess);
        response.setHeader(
                HttpHeaders.RETRY_AFTER,
                Long.toString(Math.max(1, wait.plusNanos(999_999_999).toSeconds())));
        answer.write(excess, request, response);
    }
}

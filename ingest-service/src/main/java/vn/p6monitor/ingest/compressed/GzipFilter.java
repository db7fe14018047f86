package vn.p6monitor.ingest.compressed;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.p6monitor.ingest.web.Failure;
import vn.p6monitor.ingest.web.Failures;

/// Lets every body come compressed with gzip, and no other way.
@Component
final class GzipFilter extends OncePerRequestFilter {
    private static final String GZIP = "gzip";

    private final Failures failures;

    GzipFilter(Failures failures) {
        this.failures = failures;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var encodings = Collections.list(request.getHeaders(HttpHeaders.CONTENT_ENCODING));
        var encoding = String.join(",", encodings).strip().toLowerCase(Locale.ROOT);
        switch (encoding) {
            case "", "identity" -> chain.doFilter(request, response);
            case GZIP, "x-gzip" -> chain.doFilter(new Decompressed(request), response);
            default -> {
                response.setHeader(HttpHeaders.ACCEPT_ENCODING, GZIP);
                failures.write(Failure.UNSUPPORTED_CONTENT_ENCODING, request, response);
            }
        }
    }

    /// The request as if its body had come plain.
    private static final class Decompressed extends HttpServletRequestWrapper {
        private final Body body;

        Decompressed(HttpServletRequest request) throws IOException {
            super(request);
            body = new Body(new Gunzipped(request.getInputStream()));
        }

        @Override
        public ServletInputStream getInputStream() {
            return body;
        }

        @Override
        public int getContentLength() {
            return -1;
        }

        @Override
        public long getContentLengthLong() {
            return -1;
        }
    }

    /// Read by waiting only, as controllers do.
    private static final class Body extends ServletInputStream {
        private final Gunzipped plain;
        private boolean finished;

        Body(Gunzipped plain) {
            this.plain = plain;
        }

        @Override
        public int read() throws IOException {
            int read = plain.read();
            finished |= read < 0;
            return read;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int read = plain.read(target, offset, length);
            finished |= read < 0;
            return read;
        }

        @Override
        public boolean isFinished() {
            return finished;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new IllegalStateException("bodies are read by waiting for them");
        }
    }
}

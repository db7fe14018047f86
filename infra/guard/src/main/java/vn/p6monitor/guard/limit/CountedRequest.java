package vn.p6monitor.guard.limit;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// A request of which it is known how much of its body was read.
final class CountedRequest extends HttpServletRequestWrapper {
    private @Nullable Body body;

    CountedRequest(HttpServletRequest request) {
        super(request);
    }

    /// What was read so far, as it came over the wire.
    long bytes() {
        return body == null ? 0 : body.bytes;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        if (body == null) body = new Body(super.getInputStream());
        return body;
    }

    /// The body, counted as it passes.
    private static final class Body extends ServletInputStream {
        private final ServletInputStream body;
        private long bytes;

        Body(ServletInputStream body) {
            this.body = body;
        }

        @Override
        public int read() throws IOException {
            int read = body.read();
            if (read >= 0) bytes++;
            return read;
        }

        @Override
        public int read(byte[] into, int from, int most) throws IOException {
            int read = body.read(into, from, most);
            if (read > 0) bytes += read;
            return read;
        }

        @Override
        public int available() throws IOException {
            return body.available();
        }

        @Override
        public boolean isFinished() {
            return body.isFinished();
        }

        @Override
        public boolean isReady() {
            return body.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            body.setReadListener(listener);
        }
    }
}

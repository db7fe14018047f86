package vn.p6monitor.query.delivery;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.context.request.ServletWebRequest;

/// Sends a body as it is made. One that stays small is held back until it is whole: it is told its length and a tag,
/// and
/// is not sent again to who has it already, and what goes wrong while it is made can still be told. A large one that
/// goes wrong ends in the middle, which clients notice.
public final class Delivery extends OutputStream {
    /// Bytes that are held back.
    static final int MOST_HELD = 1 << 20;

    private final HttpServletRequest request;
    private final HttpServletResponse response;
    private final Format format;
    private final String name;
    private final ByteArrayOutputStream held = new ByteArrayOutputStream();
    private boolean begun;

    /// Writes what is to be sent.
    @FunctionalInterface
    public interface Body {
        void write(OutputStream out) throws IOException;
    }

    private Delivery(HttpServletRequest request, HttpServletResponse response, Format format, String name) {
        this.request = request;
        this.response = response;
        this.format = format;
        this.name = name;
    }

    /// @param name of the file that readers keep, without its ending
    public static void send(
            HttpServletRequest request, HttpServletResponse response, Format format, String name, Body body)
            throws IOException {
        var delivery = new Delivery(request, response, format, name);
        body.write(delivery);
        delivery.end();
    }

    @Override
    public void write(int octet) throws IOException {
        write(new byte[] {(byte) octet}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        if (!begun && held.size() + length > MOST_HELD) begin();
        if (begun) response.getOutputStream().write(bytes, offset, length);
        else held.write(bytes, offset, length);
    }

    private void begin() throws IOException {
        tellForm();
        held.writeTo(response.getOutputStream());
        held.reset();
        begun = true;
    }

    private void end() throws IOException {
        if (begun) return;
        tellForm();
        // Weak, because the same answer may go compressed or not.
        var tag = "W/\"" + digest(held.toByteArray()) + '"';
        if (new ServletWebRequest(request, response).checkNotModified(tag)) return;
        response.setContentLength(held.size());
        held.writeTo(response.getOutputStream());
    }

    private void tellForm() {
        // What anyone may see browsers may keep, if they ask each time whether it still holds; the rest they may not.
        if (request.getHeader(HttpHeaders.AUTHORIZATION) == null) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        }
        response.addHeader(HttpHeaders.VARY, "Authorization, Accept, Accept-Language");
        response.setContentType(format.type().toString());
        if (format == Format.JSON) return;
        var disposition = ContentDisposition.attachment().filename(name + '.' + format.code());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, disposition.build().toString());
    }

    private static String digest(byte[] bytes) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

package vn.p6monitor.rights;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;

/// A request as bytes on the wire, for what no client would send.
public final class RawRequest {
    private RawRequest() {}

    /// Sends the text and reads until the service closes the connection or is silent for longer than `patience`.
    ///
    /// @return the answer with its head, empty where there was none
    public static String send(int port, String text, Duration patience) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(Math.toIntExact(patience.toMillis()));
            socket.getOutputStream().write(text.getBytes(ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException("the connection was not closed", e);
        }
    }
}

package vn.p6monitor.ingest.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import vn.p6monitor.ingest.xml.XmlText;

/// Tells something to a phone in a form that it shows:
/// [OpenRosa's](https://docs.getodk.org/openrosa-form-submission/) response.
public final class PhoneMessage {
    /// Where phones ask.
    public static final String ROOT = "/openrosa";

    /// The type that they expect of everything that is XML.
    public static final String XML = "text/xml;charset=UTF-8";

    private PhoneMessage() {}

    /// Whether a phone asks.
    static boolean isFor(HttpServletRequest request) {
        // Absent where the address is none.
        var address = request.getRequestURI();
        return address != null && address.startsWith(request.getContextPath() + ROOT + '/');
    }

    public static void write(int status, String message, HttpServletResponse response) throws IOException {
        response.setStatus(status);
        response.setContentType(XML);
        var xml = new XmlText()
                .begin("OpenRosaResponse")
                .with("xmlns", "http://openrosa.org/http/response")
                .begin("message")
                .with("nature", status < 300 ? "submit_success" : "submit_error")
                .text(message);
        response.getOutputStream().write(xml.end().end().toBytes());
    }
}

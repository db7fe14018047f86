package vn.p6monitor.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Pattern;

/// A phone with Collect on it, which asks as Collect does.
///
/// @param server the address that is typed into its settings
/// @param folder of its own
record Phone(HttpClient http, String server, String user, String password, Path folder) {
    private static final Pattern FILE = Pattern.compile(
            "<filename>([a-z.]+)</filename><hash>(md5:[0-9a-f]+)</hash><downloadUrl>([^<]+)</downloadUrl>");

    /// Fetches a form and the files that it needs, as the list of forms says.
    String fetch(String formId) throws IOException, InterruptedException {
        var list = get(server + "/formList");
        var entry = Pattern.compile("<formID>" + formId + "</formID>.*?<hash>(md5:[0-9a-f]+)</hash>"
                        + "<downloadUrl>([^<]+)</downloadUrl><manifestUrl>([^<]+)</manifestUrl>")
                .matcher(list);
        assertThat(entry.find()).as(list).isTrue();
        var form = get(entry.group(2));
        assertThat(md5(form)).isEqualTo(entry.group(1));
        var files = FILE.matcher(get(entry.group(3)));
        while (files.find()) {
            var file = get(files.group(3));
            assertThat(md5(file)).isEqualTo(files.group(2));
            Files.writeString(folder.resolve(files.group(1)), file);
        }
        return form;
    }

    /// Sends a form, after it has asked whether it may.
    HttpResponse<String> send(String form) throws IOException, InterruptedException {
        var head = http.send(
                request(server + "/submission")
                        .method("HEAD", BodyPublishers.noBody())
                        .build(),
                BodyHandlers.ofString());
        assertThat(head.statusCode()).isEqualTo(204);
        var body = "--edge\r\nContent-Disposition: form-data; name=\"xml_submission_file\"; filename=\"form.xml\"\r\n"
                + "Content-Type: text/xml\r\n\r\n" + form + "\r\n--edge--\r\n";
        return http.send(
                request(head.headers().firstValue("Location").orElseThrow())
                        .header("Content-Type", "multipart/form-data; boundary=edge")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    String get(String address) throws IOException, InterruptedException {
        var answer = http.send(request(address).build(), BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(address + ": " + answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("X-OpenRosa-Version")).hasValue("1.0");
        return answer.body();
    }

    private HttpRequest.Builder request(String address) {
        var credentials = Base64.getEncoder().encodeToString((user + ':' + password).getBytes(UTF_8));
        return HttpRequest.newBuilder(URI.create(address))
                .timeout(Duration.ofSeconds(30))
                .header("X-OpenRosa-Version", "1.0")
                .header("Authorization", "Basic " + credentials);
    }

    private static String md5(String text) {
        try {
            var digest = MessageDigest.getInstance("MD5").digest(text.getBytes(UTF_8));
            return "md5:" + HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

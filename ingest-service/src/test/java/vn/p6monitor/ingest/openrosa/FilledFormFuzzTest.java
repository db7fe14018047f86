package vn.p6monitor.ingest.openrosa;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.p6monitor.fuzz.Damage;
import vn.p6monitor.fuzz.Fuzz;
import vn.p6monitor.ingest.json.JsonText;
import vn.p6monitor.ingest.json.StrictJson;
import vn.p6monitor.schemas.problem.Verdict;

class FilledFormFuzzTest {
    private static final String FORM = """
            <?xml version='1.0' ?><data id="p6-speed-test" version="a" xmlns:orx="http://openrosa.org/xforms">\
            <start>2025-06-02T15:00:00.000+07:00</start><end>2025-06-02T15:14:03.123+07:00</end>\
            <origin>uuid:0197c1b2-7f0e-4c3a-9d7e-2b5f6a1c9e10</origin><edits>1</edits><sentFor>11-TH-0042</sentFor>\
            <place><facility>11-TH-0042</facility><site>main</site></place><period>2025-05-01</period>\
            <answers><downloadMbps>20.5</downloadMbps><uploadMbps>1.0E-3</uploadMbps><latencyMs>7</latencyMs></answers>\
            <orx:meta><instanceID>uuid:0197c1b2-7f0e-4c3a-9d7e-2b5f6a1c9e11</instanceID>\
            <deprecatedID>uuid:0197c1b2-7f0e-4c3a-9d7e-2b5f6a1c9e10</deprecatedID></orx:meta></data>""";

    private static final Damage DAMAGE = Damage.withPieces(List.of(
            "<", ">", "&", "</", "/>", "<a>", "&#0;", "&amp;", "]]>", "<!--", "<!DOCTYPE a>", "999999999", "-"));

    /// And what is read can be written as JSON, and read again.
    @Test
    void isReadOrRefused() throws InterruptedException {
        Fuzz.run(List.of(FORM.getBytes(UTF_8)), DAMAGE, xml -> {
            if (FilledForm.read(xml) instanceof Verdict.Accepted<FilledForm>(var form)) {
                var report = form.report(form.edition().report(), form.edition().edits());
                assertThat(StrictJson.object(ByteBuffer.wrap(JsonText.of(report))))
                        .isInstanceOf(Verdict.Accepted.class);
            }
        });
    }
}

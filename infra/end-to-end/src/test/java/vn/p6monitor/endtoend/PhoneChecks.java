package vn.p6monitor.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import vn.p6monitor.phone.Sheet;

/// A school's phone reports works of a year in which nobody else was open, to a platform that has the sample.
///
/// @param folder for what is on the phone
record PhoneChecks(Platform platform, Path folder) {
    private static final String SCHOOL = """
            {"facility":"11-phone-1","name":"Trường trên núi","kind":"PRIMARY","commune2025":"03358",\
            "openedOn":"2022-01","closedOn":"2022-12","sites":[{"site":"main","type":"MAIN"}]}""";

    /// Fills in a form with the engine inside Collect, sends it twice, corrects it, and sends both again.
    void countWhatIsFilledIn() throws IOException, InterruptedException {
        Files.createDirectories(folder);
        assertThat(platform.send("facilities", List.of(SCHOOL)).isTaken()).isTrue();
        try (var http = HttpClient.newHttpClient()) {
            var phone = new Phone(http, platform.ingest() + "/openrosa", "province-11", "province-11-secret", folder);
            var form = phone.fetch("p6-works");
            var first = fillIn(form);
            assertWorks(3, phone, first, first);
            var second = correct(form, first);
            assertWorks(5, phone, second);
            assertWorks(5, phone, first, second, first);
            var report = first.replaceAll("(?s).*<instanceID>uuid:([^<]+)<.*", "$1");
            var receipt = platform.asMinistry().get("/api/v1/reports/11-phone-1/" + report);
            assertThat(receipt.body()).contains("COUNTED", "\"revision\":1", "openrosa");
            assertThat(phone.send(second.replace("<count>5</count>", "<count>0</count>"))
                            .body())
                    .contains("Số phòng", "từ 1 đến");
        }
    }

    /// A school is offered itself and nobody else.
    void offerASchoolItself() throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            var phone = new Phone(http, platform.ingest() + "/openrosa", "reporter", "reporter-secret", folder);
            assertThat(phone.get(platform.ingest() + "/openrosa/forms/p6-works/facilities.csv")
                            .lines()
                            .skip(1))
                    .singleElement()
                    .asString()
                    .startsWith("11-TH-0001,");
        }
    }

    private String fillIn(String form) {
        var sheet = Sheet.begin(folder, form);
        assertThat(sheet.value("/data/place/province")).as("the only one").isEqualTo("11");
        sheet.answer("/data/place/commune", "03358");
        sheet.answer("/data/place/facility", "11-phone-1");
        assertThat(sheet.answer("/data/period", "2023-01-01")).isEqualTo(Sheet.Outcome.HELD_BACK);
        assertThat(sheet.answer("/data/period", "2022-05-01")).isEqualTo(Sheet.Outcome.TAKEN);
        sheet.answer("/data/answers/room", "LIBRARY");
        sheet.answer("/data/answers/work", "NEW");
        assertThat(sheet.answer("/data/answers/count", "0")).isEqualTo(Sheet.Outcome.HELD_BACK);
        sheet.answer("/data/answers/count", "3");
        return sheet.finish();
    }

    private String correct(String form, String sent) {
        var sheet = Sheet.reopen(folder, form, sent);
        sheet.answer("/data/answers/count", "5");
        return sheet.finish();
    }

    private void assertWorks(long works, Phone phone, String... forms) throws IOException, InterruptedException {
        for (var form : forms) {
            var answer = phone.send(form);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        }
        platform.awaitCounted();
        var row = platform.asMinistry().value("indicator=RM03&area=03358&period=2022-05");
        assertThat(row.path("numerator").asLong()).isEqualTo(works);
    }
}

package vn.p6monitor.ingest.openrosa;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.p6monitor.ingest.json.JsonText;
import vn.p6monitor.ingest.register.KnownRegister;
import vn.p6monitor.ingest.security.Role;
import vn.p6monitor.ingest.security.Sender;
import vn.p6monitor.phone.Sheet;
import vn.p6monitor.schemas.facility.Facility;
import vn.p6monitor.schemas.facility.FacilityKind;
import vn.p6monitor.schemas.facility.Opening;
import vn.p6monitor.schemas.facility.SiteType;
import vn.p6monitor.schemas.period.Month;
import vn.p6monitor.schemas.problem.Verdict;
import vn.p6monitor.schemas.questionnaire.Questionnaire;
import vn.p6monitor.schemas.report.Field;
import vn.p6monitor.schemas.report.Section;
import vn.p6monitor.schemas.report.Sections;

/// The forms in the hands of the engine that Collect has inside.
class PhoneFormTest {
    private static final Sender MINISTRY = new Sender("ministry", Set.of(Role.MINISTRY), null, Set.of());
    private static final Month LAST = Month.of(2025, 5);

    @TempDir
    private Path folder;

    private final KnownRegister register = KnownRegister.ofASmallCountry()
            .with(KnownRegister.school("11-TH-0042", "03358"))
            .with(KnownRegister.school("11-TH-0043", "03385"))
            .with(KnownRegister.school("14-TH-0001", "03646"))
            .with(office("11-XA-0001", "03358"))
            .with(office("14-XA-0001", "03646"));

    static List<Section> sections() {
        return Sections.all();
    }

    @ParameterizedTest
    @MethodSource("sections")
    void isFilledInAndBecomesTheReport(Section section) throws IOException {
        var sheet = begin(section);
        var said = new StringBuilder();
        place(sheet, section);
        for (var field : section.fields()) {
            assertThat(sheet.answer("/data/answers/" + field.name(), good(field)))
                    .isEqualTo(Sheet.Outcome.TAKEN);
            said.append(said.isEmpty() ? "" : ",")
                    .append('"')
                    .append(field.name())
                    .append("\":")
                    .append(json(field));
        }
        var sent = sheet.finish();
        var form = form(sent);
        assertThat(form.edition().edits()).isZero();
        assertThat(form.edition().deprecated()).isNull();
        assertThat(form.edition().origin()).isNotNull().isEqualTo(form.edition().instance());
        var id = form.edition().instance();
        var site = section.unit() == Section.Unit.SITE ? "\"site\":\"d1\"," : "";
        assertThat(json(form)).isEqualTo("""
                {"reportId":"%s","revision":0,"facility":"%s",%s"section":"%s","period":"%s","submittedAt":"%s",\
                "data":{%s}}""".formatted(
                        id, facility(section), site, section.name(), LAST, sheet.value("/data/end"), said));
    }

    @ParameterizedTest
    @MethodSource("sections")
    void holdsBackWhatTheDoorWouldRefuse(Section section) throws IOException {
        var sheet = begin(section);
        assertThat(sheet.whatIsMissing()).hasValue("/data/place/facility");
        place(sheet, section);
        for (var field : section.fields()) {
            var path = "/data/answers/" + field.name();
            if (field.required()) assertThat(sheet.answer(path, "")).isEqualTo(Sheet.Outcome.REQUIRED);
            for (var wrong : wrong(field)) {
                assertThat(sheet.answer(path, wrong)).as(path + wrong).isEqualTo(Sheet.Outcome.HELD_BACK);
                assertThat(sheet.objection(path)).isNotBlank();
            }
            if (field.partOf() != null) {
                sheet.answer("/data/answers/" + field.partOf(), "2");
                assertThat(sheet.answer(path, "3")).isEqualTo(Sheet.Outcome.HELD_BACK);
                assertThat(sheet.objection(path)).contains("Phần không thể lớn hơn tổng");
                assertThat(sheet.answer(path, "2")).isEqualTo(Sheet.Outcome.TAKEN);
            } else {
                assertThat(sheet.answer(path, good(field))).isEqualTo(Sheet.Outcome.TAKEN);
            }
        }
        assertThat(sheet.whatIsMissing()).isEmpty();
        for (var field : section.fields()) {
            if (field.partOf() == null) continue;
            sheet.answer("/data/answers/" + field.partOf(), "1");
            assertThat(sheet.whatIsMissing())
                    .as("a whole that is less than its part")
                    .isPresent();
            return;
        }
    }

    @ParameterizedTest
    @MethodSource("sections")
    void asksInBothLanguages(Section section) throws IOException {
        var sheet = begin(section);
        assertThat(sheet.languages()).containsExactly(FormText.VIETNAMESE, FormText.ENGLISH);
        for (var field : section.fields()) {
            var path = "/data/answers/" + field.name();
            var item = Questionnaire.of(section, field);
            sheet.speak(FormText.VIETNAMESE);
            assertThat(sheet.label(path)).isEqualTo(item.label().vi());
            assertThat(sheet.hint(path)).startsWith(item.explanation().vi());
            sheet.speak(FormText.ENGLISH);
            assertThat(sheet.label(path)).isEqualTo(item.label().en());
            if (!field.symbols().isEmpty()) {
                assertThat(sheet.choices(path).keySet()).containsExactlyElementsOf(field.symbols());
                item.answers()
                        .forEach(
                                (code, words) -> assertThat(sheet.choices(path)).containsEntry(code, words.en()));
            }
        }
    }

    @Test
    void offersPlacesWithinPlacesAndForgetsWhatIsNotThere() throws IOException {
        var sheet = begin(Sections.named("power").orElseThrow());
        assertThat(sheet.choices("/data/place/province")).containsOnlyKeys("11", "14");
        sheet.answer("/data/place/province", "11");
        assertThat(sheet.choices("/data/place/commune")).containsOnlyKeys("03358", "03385");
        sheet.answer("/data/place/commune", "03358");
        assertThat(sheet.choices("/data/place/facility"))
                .containsEntry("11-TH-0042", "Trường Tiểu học · 11-TH-0042")
                .doesNotContainKey("11-TH-0043");
        sheet.answer("/data/place/facility", "11-TH-0042");
        assertThat(sheet.choices("/data/place/site")).containsOnlyKeys("main", "d1");
        sheet.answer("/data/place/site", "d1");
        sheet.answer("/data/place/province", "14");
        assertThat(sheet.value("/data/place/commune")).isEqualTo("03646");
        assertThat(sheet.value("/data/place/facility")).isEmpty();
        assertThat(sheet.value("/data/place/site")).isEmpty();
    }

    @Test
    void fillsInWhereOnlyOneCanBeMeant() throws IOException {
        var school = new Sender("school", Set.of(Role.REPORTER), null, Set.of("14-XA-0001"));
        var sheet = begin(Sections.named("power").orElseThrow(), school);
        assertThat(sheet.value("/data/place/province")).isEqualTo("14");
        assertThat(sheet.value("/data/place/facility")).isEqualTo("14-XA-0001");
        assertThat(sheet.value("/data/place/site")).isEqualTo("main");
        assertThat(begin(Sections.named("power").orElseThrow(), new Sender("x", Set.of(Role.REPORTER), null, Set.of()))
                        .choices("/data/place/province"))
                .isEmpty();
    }

    @Test
    void holdsBackMonthsInWhichNobodyWasOpen() throws IOException {
        register.with(new Facility(
                "11-TH-0042",
                "Trường",
                FacilityKind.PRIMARY,
                null,
                "03358",
                new Opening(Month.of(2024, 9), Month.of(2025, 6)),
                List.of(KnownRegister.site("main", SiteType.MAIN), KnownRegister.site("d1", SiteType.SATELLITE)),
                null));
        for (var name : new String[] {"power", "rooms"}) {
            var section = Sections.named(name).orElseThrow();
            var sheet = begin(section);
            place(sheet, section);
            assertThat(sheet.choices("/data/place/facility"))
                    .containsEntry("11-TH-0042", "Trường · 11-TH-0042 · đến 2025-06");
            for (var month : new String[] {"2024-08-01", "2025-07-01", "2199-01-01"}) {
                assertThat(sheet.answer("/data/period", month)).as(month).isEqualTo(Sheet.Outcome.HELD_BACK);
            }
            for (var month : new String[] {"2024-09-30", "2025-06-01"}) {
                assertThat(sheet.answer("/data/period", month)).as(month).isEqualTo(Sheet.Outcome.TAKEN);
            }
        }
    }

    @Test
    void countsItsEditionsAndKeepsTheFirstId() throws IOException {
        var section = Sections.named("works").orElseThrow();
        var sheet = begin(section);
        place(sheet, section);
        section.fields().forEach(field -> sheet.answer("/data/answers/" + field.name(), good(field)));
        // Put aside and gone on with, it is still the first.
        var first = Sheet.resume(folder, text(section), sheet.putAside()).finish();
        var second = Sheet.reopen(folder, text(section), first);
        assertThat(second.answer("/data/place/facility", "11-XA-0001")).isEqualTo(Sheet.Outcome.HELD_BACK);
        second.answer("/data/place/facility", "11-TH-0042");
        second.answer("/data/answers/count", "7");
        var aside = Sheet.resume(folder, text(section), second.putAside());
        assertThat(aside.value("/data/edits")).isEqualTo("1");
        var secondSent = second.finish();
        var third = form(Sheet.reopen(folder, text(section), secondSent).finish());
        var one = form(first).edition();
        var two = form(secondSent).edition();
        assertThat(one.edits()).isZero();
        assertThat(one.sentFor()).isEmpty();
        assertThat(two.deprecated()).isEqualTo(one.instance());
        assertThat(two.instance()).isNotEqualTo(one.instance());
        assertThat(two.report()).isEqualTo(one.instance());
        assertThat(two.edits()).isEqualTo(1);
        assertThat(two.sentFor()).isEqualTo("11-TH-0042");
        assertThat(two.isToldByItself()).isTrue();
        assertThat(third.edition().deprecated()).isEqualTo(two.instance());
        assertThat(third.edition().report()).isEqualTo(one.instance());
        assertThat(third.edition().edits()).isEqualTo(2);
        assertThat(json(third)).contains("\"revision\":2", "\"count\":7");
    }

    @Test
    void isOfAnotherVersionWhenItSaysSomethingElse() {
        var versions = PhoneForm.every().stream().map(PhoneForm::version).toList();
        assertThat(versions).hasSize(19).doesNotHaveDuplicates().allMatch(version -> version.matches("[0-9a-f]{12}"));
        assertThat(PhoneForm.every())
                .allSatisfy(form -> assertThat(
                                StandardCharsets.UTF_8.decode(form.xml()).toString())
                        .contains("version=\"" + form.version() + '"'));
    }

    /// A list for a whole country is written in moments, and row by row.
    @Test
    @Timeout(20)
    void offersAWholeCountry() {
        for (int i = 0; i < 50_000; i++)
            register.with(KnownRegister.school("14-TH-" + i, i % 2 == 0 ? "03646" : "03385"));
        var section = Sections.named("power").orElseThrow();
        var offers = new Offers(Offer.to(MINISTRY, section, register));
        assertThat(offers.all()).hasSize(50_005);
        var hash = Hash.md5(out -> offers.write(PickList.SITES, out));
        var again = new Offers(Offer.to(MINISTRY, section, register));
        assertThat(Hash.md5(out -> again.write(PickList.SITES, out))).isEqualTo(hash);
    }

    private static List<String> wrong(Field field) {
        return switch (field.type()) {
            case INTEGER ->
                List.of(
                        Long.toString(field.limits().min() - 1),
                        Long.toString(field.limits().max() + 1));
            case NUMBER -> List.of("-0.5", field.limits().max() + ".5");
            case TEXT -> List.of("x".repeat((int) field.limits().max() + 1));
            case YES_NO, CHOICE, CHOICES -> List.of();
        };
    }

    private static String text(Section section) {
        var form = PhoneForm.named(FormId.of(section)).orElseThrow();
        return StandardCharsets.UTF_8.decode(form.xml()).toString();
    }

    private Sheet begin(Section section) throws IOException {
        return begin(section, MINISTRY);
    }

    private Sheet begin(Section section, Sender sender) throws IOException {
        var offers = new Offers(Offer.to(sender, section, register));
        for (var list : PickList.of(section)) {
            try (var out = Files.newOutputStream(folder.resolve(list.file()))) {
                offers.write(list, out);
            }
        }
        return Sheet.begin(folder, text(section));
    }

    private static void place(Sheet sheet, Section section) {
        sheet.answer("/data/place/province", "11");
        sheet.answer("/data/place/commune", "03358");
        assertThat(sheet.answer("/data/place/facility", facility(section))).isEqualTo(Sheet.Outcome.TAKEN);
        if (section.unit() == Section.Unit.SITE) sheet.answer("/data/place/site", "d1");
        assertThat(sheet.answer("/data/period", LAST + "-01")).isEqualTo(Sheet.Outcome.TAKEN);
    }

    private static String facility(Section section) {
        return section.kinds().contains(FacilityKind.PRIMARY) ? "11-TH-0042" : "11-XA-0001";
    }

    private static String good(Field field) {
        return switch (field.type()) {
            case INTEGER -> Long.toString(Math.max(1, field.limits().min()));
            case NUMBER -> "2.5";
            case YES_NO -> "yes";
            case CHOICE -> field.symbols().getLast();
            case CHOICES -> field.symbols().getFirst() + ' ' + field.symbols().getLast();
            case TEXT -> "Scratch & <\"Bạn\">";
        };
    }

    private static String json(Field field) {
        return switch (field.type()) {
            case INTEGER, NUMBER -> good(field);
            case YES_NO -> "true";
            case CHOICE -> '"' + field.symbols().getLast() + '"';
            case CHOICES ->
                "[\"" + field.symbols().getFirst() + "\",\"" + field.symbols().getLast() + "\"]";
            case TEXT -> "\"Scratch & <\\\"Bạn\\\">\"";
        };
    }

    private static FilledForm form(String sent) {
        return switch (FilledForm.read(sent.getBytes(StandardCharsets.UTF_8))) {
            case Verdict.Accepted<FilledForm>(var form) -> form;
            case Verdict.Refused<FilledForm>(var problems) -> throw new AssertionError(problems + sent);
        };
    }

    private static String json(FilledForm form) {
        return new String(
                JsonText.of(form.report(form.edition().report(), form.edition().edits())), StandardCharsets.UTF_8);
    }

    private static Facility office(String code, String commune) {
        return new Facility(
                code,
                "Ủy ban nhân dân",
                FacilityKind.COMMUNE_OFFICE,
                null,
                commune,
                new Opening(Month.of(1995, 9), null),
                List.of(KnownRegister.site("main", SiteType.MAIN)),
                null);
    }
}

package vn.p6monitor.ingest.openrosa;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import vn.p6monitor.ingest.lines.Cells;
import vn.p6monitor.ingest.lines.Line;
import vn.p6monitor.ingest.lines.Lines;
import vn.p6monitor.ingest.register.Register;
import vn.p6monitor.ingest.report.ReportDesk;
import vn.p6monitor.ingest.security.Sender;
import vn.p6monitor.ingest.upload.Desk;
import vn.p6monitor.ingest.upload.Intake;
import vn.p6monitor.ingest.upload.Judgement;
import vn.p6monitor.ingest.web.Failure;
import vn.p6monitor.ingest.web.PhoneMessage;
import vn.p6monitor.schemas.problem.Problem;
import vn.p6monitor.schemas.problem.ProblemCode;
import vn.p6monitor.schemas.problem.Verdict;
import vn.p6monitor.schemas.topic.Way;

/// Where phones fetch forms and send what was filled in.
@RestController
class OpenRosaController {
    private static final String FORM = "xml_submission_file";
    private static final int CREATED = 201;
    private static final int REFUSED = 422;

    private final Intake intake;
    private final Register register;
    private final Editions editions;

    OpenRosaController(Intake intake, Register register, Editions editions) {
        this.intake = intake;
        this.register = register;
        this.editions = editions;
    }

    @GetMapping("/openrosa/formList")
    void formList(@RequestParam @Nullable String formID, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var forms = formID == null
                ? PhoneForm.every()
                : PhoneForm.named(formID).stream().toList();
        write(ByteBuffer.wrap(new Listing(root(request)).forms(forms)), response);
    }

    @GetMapping("/openrosa/forms/{id}")
    void form(@PathVariable String id, HttpServletResponse response) throws IOException {
        write(named(id).xml(), response);
    }

    @GetMapping("/openrosa/forms/{id}/manifest")
    void manifest(@PathVariable String id, Sender sender, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var form = named(id);
        write(ByteBuffer.wrap(new Listing(root(request)).manifest(form, offers(form, sender))), response);
    }

    @GetMapping("/openrosa/forms/{id}/{file:[a-z]+\\.csv}")
    void list(@PathVariable String id, @PathVariable String file, Sender sender, HttpServletResponse response)
            throws IOException {
        var form = named(id);
        var list = PickList.in(file, form.section()).orElseThrow(Failure.NOT_FOUND::toException);
        var offers = offers(form, sender);
        response.setContentType("text/csv;charset=UTF-8");
        offers.write(list, response.getOutputStream());
    }

    /// Phones ask first whether and where they may send, so that they send nothing in vain.
    @RequestMapping(path = "/openrosa/submission", method = RequestMethod.HEAD)
    ResponseEntity<Void> mayBeSent(HttpServletRequest request) {
        return ResponseEntity.noContent()
                .location(URI.create(root(request) + "/submission"))
                .build();
    }

    @PostMapping(path = "/openrosa/submission", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    void take(MultipartHttpServletRequest request, Sender sender, Locale locale, HttpServletResponse response)
            throws IOException {
        var files = request.getMultiFileMap().values().stream()
                .flatMap(List::stream)
                .toList();
        var form = formIn(files, request.getParameter(FORM)).orElseThrow(Failure.MALFORMED_REQUEST::toException);
        boolean hasOthers = files.stream().anyMatch(file -> !file.getName().equals(FORM));
        take(form, hasOthers, sender, locale, request, response);
    }

    /// Programs that are no phones may send the form alone.
    @PostMapping(
            path = "/openrosa/submission",
            consumes = {MediaType.TEXT_XML_VALUE, MediaType.APPLICATION_XML_VALUE})
    void takeAlone(HttpServletRequest request, Sender sender, Locale locale, HttpServletResponse response)
            throws IOException {
        var form = request.getInputStream().readNBytes(Lines.LONGEST + 1);
        take(form, false, sender, locale, request, response);
    }

    private void take(
            byte[] xml,
            boolean hasOthers,
            Sender sender,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var reports = new ReportDesk(register, sender);
        var told = new Told(locale);
        switch (xml.length > Lines.LONGEST ? tooLong() : FilledForm.read(xml)) {
            case Verdict.Refused<FilledForm>(var problems) -> {
                take(unreadable(xml, problems), reports);
                PhoneMessage.write(REFUSED, told.refused(problems, null), response);
            }
            case Verdict.Accepted<FilledForm>(var form) -> {
                var desk = new PhoneDesk(reports, editions, form);
                switch (take(hasOthers ? withOthers(desk.line()) : desk.line(), desk)) {
                    case Judgement.Accepted _ -> {
                        response.setHeader(HttpHeaders.LOCATION, root(request) + "/submission");
                        PhoneMessage.write(CREATED, told.accepted(form), response);
                    }
                    case Judgement.Refused refused ->
                        PhoneMessage.write(REFUSED, told.refused(refused.problems(), form.section()), response);
                }
            }
        }
    }

    private Judgement take(Line line, Desk desk) {
        return intake.takeOne(() -> List.of(line), desk, Way.OPENROSA);
    }

    private static Verdict<FilledForm> tooLong() {
        return Verdict.refused(Lines.tooLong());
    }

    private static Line unreadable(byte[] xml, List<Problem> problems) {
        return new Line(1, ByteBuffer.wrap(xml, 0, Math.min(xml.length, Lines.LONGEST)), problems, Cells.NONE);
    }

    /// Pictures are kept nowhere, least of all those of persons; so what is kept of the form is not all that came.
    private static Line withOthers(Line line) {
        var problems = List.of(Problem.of(ProblemCode.ATTACHMENTS_NOT_TAKEN, ""));
        return new Line(line.number(), line.bytes(), problems, Cells.NONE);
    }

    private static Optional<byte[]> formIn(List<MultipartFile> files, @Nullable String parameter) throws IOException {
        var forms = files.stream().filter(file -> file.getName().equals(FORM)).toList();
        if (forms.isEmpty()) return Optional.ofNullable(parameter).map(text -> text.getBytes(StandardCharsets.UTF_8));
        return forms.size() > 1
                ? Optional.empty()
                : Optional.of(forms.getFirst().getBytes());
    }

    private Offers offers(PhoneForm form, Sender sender) {
        return new Offers(Offer.to(sender, form.section(), register));
    }

    private static PhoneForm named(String id) {
        return PhoneForm.named(id).orElseThrow(Failure.NOT_FOUND::toException);
    }

    private static String root(HttpServletRequest request) {
        return ServletUriComponentsBuilder.fromContextPath(request)
                .path(PhoneMessage.ROOT)
                .toUriString();
    }

    private static void write(ByteBuffer xml, HttpServletResponse response) throws IOException {
        response.setContentType(PhoneMessage.XML);
        response.setContentLength(xml.remaining());
        Channels.newChannel(response.getOutputStream()).write(xml);
    }
}

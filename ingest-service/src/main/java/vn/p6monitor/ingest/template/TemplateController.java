package vn.p6monitor.ingest.template;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.p6monitor.ingest.register.Register;
import vn.p6monitor.ingest.security.Sender;
import vn.p6monitor.ingest.web.Failure;
import vn.p6monitor.ingest.workbook.Workbook;
import vn.p6monitor.schemas.area.Placement;
import vn.p6monitor.schemas.facility.Facility;
import vn.p6monitor.schemas.period.Month;
import vn.p6monitor.schemas.problem.Verdict;

/// Where templates are fetched: by anyone, and by a province or a reporter with their facilities in them.
@RestController
class TemplateController {
    private final Register register;

    TemplateController(Register register) {
        this.register = register;
    }

    @GetMapping(path = "/api/v1/templates/{name}.xlsx")
    void xlsx(
            @PathVariable String name,
            @RequestParam @Nullable String period,
            Optional<Sender> sender,
            HttpServletResponse response)
            throws IOException {
        var template = Template.named(name).orElseThrow(Failure.NOT_FOUND::toException);
        var known = known(period, sender);
        begin(response, Workbook.MEDIA_TYPE, name + ".xlsx");
        XlsxTemplate.write(template, known, response.getOutputStream());
    }

    @GetMapping(path = "/api/v1/templates/{name}.csv")
    void csv(
            @PathVariable String name,
            @RequestParam @Nullable String period,
            Optional<Sender> sender,
            HttpServletResponse response)
            throws IOException {
        var template = Template.named(name).orElseThrow(Failure.NOT_FOUND::toException);
        var known = known(period, sender);
        begin(response, "text/csv;charset=UTF-8", name + ".csv");
        CsvTemplate.write(template, known, response.getOutputStream());
    }

    private Known known(@Nullable String period, Optional<Sender> sender) {
        var month = period == null ? null : Month.parse(period).orElseThrow(Failure.MALFORMED_REQUEST::toException);
        if (sender.isEmpty() || sender.get().isMinistry()) return new Known(List.of(), month);
        return new Known(
                register.facilities()
                        .filter(facility -> mayReportFor(facility, sender.get()))
                        .toList(),
                month);
    }

    private boolean mayReportFor(Facility facility, Sender sender) {
        return switch (Placement.of(facility.commune2021(), facility.commune2025(), register.areas())) {
            case Verdict.Accepted(var place) -> sender.mayReportFor(facility.code(), place.province());
            case Verdict.Refused(var _) -> sender.mayReportFor(facility.code(), null);
        };
    }

    private static void begin(HttpServletResponse response, String type, String file) {
        response.setContentType(type);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(file).build().toString());
    }
}

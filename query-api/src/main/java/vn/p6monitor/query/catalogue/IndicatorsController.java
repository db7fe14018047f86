package vn.p6monitor.query.catalogue;

import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.p6monitor.query.edition.Edition;
import vn.p6monitor.query.problem.ProblemCode;
import vn.p6monitor.query.problem.ProblemException;
import vn.p6monitor.query.request.Parameters;

/// Tells what the indicators are.
@RestController
@RequestMapping(path = "/api/v1/indicators", produces = MediaType.APPLICATION_JSON_VALUE)
class IndicatorsController {
    /// The catalogue, in its order.
    record IndicatorList(String version, List<IndicatorView> indicators) {}

    @GetMapping
    IndicatorList indicators(@RequestParam MultiValueMap<String, String> given, Edition edition) {
        var _ = new Parameters(given, List.of());
        var catalogue = edition.catalogue();
        return new IndicatorList(
                catalogue.version(),
                catalogue.indicators().stream().map(IndicatorView::of).toList());
    }

    @GetMapping("/{code}")
    IndicatorView indicator(
            @PathVariable String code, @RequestParam MultiValueMap<String, String> given, Edition edition) {
        var _ = new Parameters(given, List.of());
        return edition.catalogue()
                .indicator(code)
                .map(IndicatorView::of)
                .orElseThrow(() -> ProblemException.of(ProblemCode.NOT_FOUND));
    }
}

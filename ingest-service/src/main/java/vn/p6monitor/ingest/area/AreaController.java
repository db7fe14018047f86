package vn.p6monitor.ingest.area;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;
import vn.p6monitor.ingest.events.Event;
import vn.p6monitor.ingest.events.Events;
import vn.p6monitor.ingest.events.Origin;
import vn.p6monitor.ingest.lines.NdjsonLines;
import vn.p6monitor.ingest.register.Register;
import vn.p6monitor.ingest.security.Sender;
import vn.p6monitor.ingest.upload.Outcome;
import vn.p6monitor.ingest.upload.Rejections;
import vn.p6monitor.ingest.upload.Sends;
import vn.p6monitor.ingest.upload.UploadIds;
import vn.p6monitor.ingest.web.Failure;
import vn.p6monitor.schemas.area.AreaCodec;
import vn.p6monitor.schemas.topic.Topics;
import vn.p6monitor.schemas.topic.Way;

/// Where areas come in, all or none.
@RestController
class AreaController {
    private final Events events;
    private final Register register;
    private final UploadIds ids;
    private final Clock clock;
    private final JsonMapper json;

    AreaController(Events events, Register register, UploadIds ids, Clock clock, JsonMapper json) {
        this.events = events;
        this.register = register;
        this.ids = ids;
        this.clock = clock;
        this.json = json;
    }

    /// The answer where all areas hold.
    private record Accepted(int accepted) {}

    @PostMapping(path = "/api/v1/areas", consumes = MediaType.APPLICATION_NDJSON_VALUE)
    void many(Sender sender, Locale locale, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        register.catchUp();
        var list = AreaList.read(new NdjsonLines(request.getInputStream()), register.areas());
        var origin = new Origin(ids.next(clock.instant()), sender.id(), Way.NDJSON);
        if (list.holds()) {
            keep(list, origin);
            response.setContentType(MediaType.APPLICATION_JSON_VALUE);
            json.writeValue(response.getOutputStream(), new Accepted(list.size()));
            return;
        }
        try (var rejections = new Rejections("area", locale, Long.MAX_VALUE)) {
            list.tell(rejections);
            new Outcome(origin.upload(), 0, rejections, Failure.AREAS_REFUSED).writeTo(response, locale);
        }
    }

    private void keep(AreaList list, Origin origin) {
        var sends = new Sends(events);
        list.inOrder()
                .forEach(area ->
                        sends.write(new Event(Topics.AREAS, AreaCodec.key(area), AreaCodec.encode(area), origin)));
        sends.awaitAll();
        register.catchUp();
    }
}

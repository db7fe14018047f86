package vn.p6monitor.ingest.upload;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.p6monitor.ingest.events.Events;
import vn.p6monitor.ingest.events.Origin;
import vn.p6monitor.ingest.lines.Line;
import vn.p6monitor.ingest.lines.Lines;
import vn.p6monitor.ingest.register.Register;
import vn.p6monitor.ingest.web.Failure;

/// Takes uploads: judges their lines as they come, keeps what holds, and collects what does not.
///
/// Lines are judged in the turns in which they came together. Where the register had a say in one of them, the register
/// is read to its end, once for the turn, and those lines are judged again: nothing is refused on old knowledge.
@Component
public final class Intake {
    private static final Judgement TOO_LONG = new Judgement.Refused(null, List.of(Lines.tooLong()), false);

    private final Events events;
    private final Register register;
    private final Clock clock;
    private final UploadSettings settings;
    private final UploadMetrics metrics;

    Intake(Events events, Register register, Clock clock, UploadSettings settings, UploadMetrics metrics) {
        this.events = events;
        this.register = register;
        this.clock = clock;
        this.settings = settings;
        this.metrics = metrics;
    }

    /// @param dryRun judges and keeps nothing
    /// @return with every accepted line acknowledged
    public Outcome take(Lines lines, Desk desk, String sender, Locale locale, boolean dryRun) {
        var origin = new Origin(UUID.randomUUID(), sender);
        var sends = new Sends(events);
        var rejections = new Rejections(desk.idName(), locale, settings.mostToldBytes());
        try {
            long accepted = 0;
            for (var turn = lines.next(); !turn.isEmpty(); turn = lines.next()) {
                var judgements = judge(turn, desk, origin);
                for (int i = 0; i < turn.size(); i++) {
                    switch (judgements.get(i)) {
                        case Judgement.Accepted(var event, var _) -> {
                            accepted++;
                            if (!dryRun) sends.write(event);
                        }
                        case Judgement.Refused(var id, var problems, var _) -> {
                            rejections.add(turn.get(i).number(), id, problems);
                            if (!dryRun) metrics.refused(desk.sort(), problems);
                        }
                    }
                }
            }
            sends.awaitAll();
            if (!dryRun) metrics.accepted(desk.sort(), accepted);
            return new Outcome(origin.upload(), accepted, rejections, Failure.NOTHING_ACCEPTED);
        } catch (RuntimeException e) {
            rejections.close();
            throw e;
        }
    }

    /// Takes a body that is one line, and returns what was found, acknowledged where it holds.
    public Judgement takeOne(Lines document, Desk desk, String sender) {
        var origin = new Origin(UUID.randomUUID(), sender);
        var judgement = judge(document.next(), desk, origin).getFirst();
        switch (judgement) {
            case Judgement.Accepted(var event, var _) -> {
                var sends = new Sends(events);
                sends.write(event);
                sends.awaitAll();
                metrics.accepted(desk.sort(), 1);
            }
            case Judgement.Refused(var _, var problems, var _) -> metrics.refused(desk.sort(), problems);
        }
        return judgement;
    }

    private List<Judgement> judge(List<Line> turn, Desk desk, Origin origin) {
        var receivedAt = clock.instant();
        var first = turn.stream()
                .map(line -> line.tooLong() ? TOO_LONG : desk.judge(line, receivedAt, origin))
                .collect(Collectors.toList());
        if (first.stream().noneMatch(Judgement::restsOnRegister)) return first;
        register.catchUp();
        for (int i = 0; i < first.size(); i++) {
            if (first.get(i).restsOnRegister()) first.set(i, desk.judge(turn.get(i), receivedAt, origin));
        }
        return first;
    }
}

package vn.p6monitor.ingest.upload;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.p6monitor.ingest.events.Origin;
import vn.p6monitor.ingest.events.Subject;
import vn.p6monitor.ingest.lines.Line;
import vn.p6monitor.ingest.lines.Lines;
import vn.p6monitor.ingest.register.Register;
import vn.p6monitor.ingest.web.Failure;
import vn.p6monitor.schemas.topic.Way;

/// Takes uploads: judges their lines as they come, keeps what holds, and keeps apart and tells what does not.
///
/// Lines are judged in the turns in which they came together, each by itself and so by all processors. Where the
/// register had a say in one of them, the register is read to its end, once for the turn, and those lines are judged
/// again: nothing is refused on old knowledge.
@Component
public final class Intake {
    private final Passages passages;
    private final Register register;
    private final Clock clock;
    private final UploadSettings settings;

    Intake(Passages passages, Register register, Clock clock, UploadSettings settings) {
        this.passages = passages;
        this.register = register;
        this.clock = clock;
        this.settings = settings;
    }

    /// @param dryRun judges and keeps nothing
    /// @return with every line acknowledged, the accepted and the refused
    public Outcome take(Lines lines, Desk desk, Way way, Locale locale, boolean dryRun) {
        var passage = passages.begin(desk.sort(), desk.sender(), way, dryRun);
        var rejections = new Rejections(desk.idName(), locale, settings.mostToldBytes());
        try {
            for (var turn = lines.next(); !turn.isEmpty(); turn = lines.next()) {
                var judgements = judge(turn, desk, passage.origin());
                for (int i = 0; i < turn.size(); i++) {
                    var line = turn.get(i);
                    switch (judgements.get(i)) {
                        case Judgement.Accepted(var event, var _) -> passage.accept(event);
                        case Judgement.Refused refused -> {
                            rejections.add(line, desk.id(refused.subject()), refused.problems());
                            passage.refuse(line, refused);
                        }
                    }
                }
            }
            passage.complete();
            return new Outcome(passage.origin().upload(), passage.accepted(), rejections, Failure.NOTHING_ACCEPTED);
        } catch (RuntimeException e) {
            rejections.close();
            passage.cutOff();
            throw e;
        }
    }

    /// Takes a body that is one line, and returns what was found, acknowledged.
    public Judgement takeOne(Lines document, Desk desk, Way way) {
        var passage = passages.begin(desk.sort(), desk.sender(), way, false);
        try {
            var line = document.next().getFirst();
            var judgement = judge(List.of(line), desk, passage.origin()).getFirst();
            switch (judgement) {
                case Judgement.Accepted(var event, var _) -> passage.accept(event);
                case Judgement.Refused refused -> passage.refuse(line, refused);
            }
            passage.complete();
            return judgement;
        } catch (RuntimeException e) {
            passage.cutOff();
            throw e;
        }
    }

    private List<Judgement> judge(List<Line> turn, Desk desk, Origin origin) {
        var receivedAt = clock.instant();
        var first = turn.parallelStream()
                .map(line -> line.unreadable().isEmpty()
                        ? judge(line, desk, receivedAt, origin)
                        : new Judgement.Refused(Subject.UNKNOWN, line.unreadable(), false))
                .collect(Collectors.toList());
        if (first.stream().noneMatch(Judgement::restsOnRegister)) return first;
        register.catchUp();
        for (int i = 0; i < first.size(); i++) {
            if (first.get(i).restsOnRegister()) first.set(i, judge(turn.get(i), desk, receivedAt, origin));
        }
        return first;
    }

    private static Judgement judge(Line line, Desk desk, Instant receivedAt, Origin origin) {
        return desk.judge(line, receivedAt, origin.at(line.number()));
    }
}

package vn.p6monitor.schemas.yaml;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import vn.p6monitor.schemas.problem.Place;
import vn.p6monitor.schemas.problem.Problem;
import vn.p6monitor.schemas.problem.ProblemCode;
import vn.p6monitor.schemas.problem.Verdict;

/// Reads one YAML document: mappings, lists and scalars, no anchors, aliases, tags or second documents.
///
/// Without aliases a text stands for no more than it has characters, and those are bounded, as is the depth. What is
/// read fits in one record of a topic, line by line.
public final class YamlText {
    private static final int LONGEST = 250_000;
    private static final int LONGEST_LINE = 10_000;
    private static final int MOST_LINES = 10_000;
    private static final int DEEPEST = 16;
    private static final LoadSettings SETTINGS =
            LoadSettings.builder().setCodePointLimit(LONGEST).build();

    private final Iterator<Event> events;

    private YamlText(Iterator<Event> events) {
        this.events = events;
    }

    /// The document, or the first that keeps it from being one.
    public static Verdict<YamlNode> read(String text) {
        var tooLong = tooLong(text);
        if (tooLong.isPresent()) return Verdict.refused(tooLong.get());
        try {
            return Verdict.accepted(
                    new YamlText(new Parse(SETTINGS).parseString(text).iterator()).document());
        } catch (Unreadable e) {
            return Verdict.refused(e.problem);
        } catch (MarkedYamlEngineException e) {
            return refused(place(e.getProblemMark()), ProblemCode.MALFORMED_YAML, e.getProblem());
        } catch (ReaderException e) {
            var where = place(text, e.getPosition());
            return refused(where, ProblemCode.MALFORMED_YAML, "U+%04X".formatted(e.getCodePoint()));
        } catch (YamlEngineException e) {
            return refused(Place.START, ProblemCode.MALFORMED_YAML, String.valueOf(e.getMessage()));
        }
    }

    private static Optional<Problem> tooLong(String text) {
        var problem = Problem.of(
                ProblemCode.TEXT_TOO_LONG,
                "",
                Integer.toString(MOST_LINES),
                Integer.toString(LONGEST_LINE),
                Integer.toString(LONGEST));
        if (text.length() > LONGEST) return Optional.of(problem.at(Place.START));
        int line = 1;
        int begin = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', begin)) {
            if (end - begin > LONGEST_LINE) break;
            begin = end + 1;
            line++;
        }
        int rest = text.indexOf('\n', begin);
        boolean longLine = (rest < 0 ? text.length() : rest) - begin > LONGEST_LINE;
        return longLine || line > MOST_LINES ? Optional.of(problem.at(new Place(line, 1))) : Optional.empty();
    }

    private YamlNode document() {
        var _ = events.next(); // the stream
        if (events.next().getEventId() == Event.ID.StreamEnd) {
            throw new Unreadable(Place.START, ProblemCode.MALFORMED_YAML, "the text is empty");
        }
        var document = node(events.next(), 0);
        var _ = events.next(); // the document's end
        var next = events.next();
        if (next.getEventId() != Event.ID.StreamEnd) {
            throw new Unreadable(place(next.getStartMark()), ProblemCode.YAML_NOT_PLAIN, "---");
        }
        return document;
    }

    private YamlNode node(Event event, int depth) {
        var place = place(event.getStartMark());
        if (depth > DEEPEST) {
            throw new Unreadable(place, ProblemCode.YAML_TOO_DEEP, Integer.toString(DEEPEST));
        }
        requirePlain(event, place);
        return switch (event) {
            case ScalarEvent scalar -> scalar(scalar, place);
            case SequenceStartEvent _ -> sequence(place, depth);
            case MappingStartEvent _ -> mapping(place, depth);
            default -> throw new IllegalStateException("no node begins with " + event);
        };
    }

    /// Only what stands there is meant.
    private static void requirePlain(Event event, Place place) {
        if (event instanceof AliasEvent alias) {
            throw new Unreadable(place, ProblemCode.YAML_NOT_PLAIN, "*" + alias.getAlias());
        }
        if (event instanceof NodeEvent node && node.getAnchor().isPresent()) {
            throw new Unreadable(
                    place, ProblemCode.YAML_NOT_PLAIN, "&" + node.getAnchor().get());
        }
        var tag = switch (event) {
            case ScalarEvent scalar -> scalar.getTag();
            case SequenceStartEvent sequence -> sequence.getTag();
            case MappingStartEvent mapping -> mapping.getTag();
            default -> Optional.<String>empty();
        };
        if (tag.isPresent()) throw new Unreadable(place, ProblemCode.YAML_NOT_PLAIN, tag.get());
    }

    private YamlNode.Sequence sequence(Place place, int depth) {
        var items = new ArrayList<YamlNode>();
        for (var next = events.next(); next.getEventId() != Event.ID.SequenceEnd; next = events.next()) {
            items.add(node(next, depth + 1));
        }
        return new YamlNode.Sequence(place, items);
    }

    private YamlNode.Mapping mapping(Place place, int depth) {
        var entries = new ArrayList<YamlNode.Entry>();
        var repeated = new ArrayList<YamlNode.Scalar>();
        var names = new HashSet<String>();
        for (var next = events.next(); next.getEventId() != Event.ID.MappingEnd; next = events.next()) {
            if (!(node(next, depth + 1) instanceof YamlNode.Scalar key)) {
                throw new Unreadable(place(next.getStartMark()), ProblemCode.YAML_NOT_PLAIN, "? …");
            }
            var value = node(events.next(), depth + 1);
            if (names.add(key.text())) {
                entries.add(new YamlNode.Entry(key, value));
            } else {
                repeated.add(key);
            }
        }
        return new YamlNode.Mapping(place, entries, repeated);
    }

    private static YamlNode.Scalar scalar(ScalarEvent event, Place place) {
        boolean quoted = !event.isPlain();
        var end = place(event.getEndMark());
        int shown = end.column() - place.column() - (quoted ? 2 : 0);
        var text = event.getValue();
        boolean verbatim = end.line() == place.line() && shown == text.codePointCount(0, text.length());
        return new YamlNode.Scalar(place, text, quoted, verbatim);
    }

    private static Place place(Optional<Mark> mark) {
        return mark.map(at -> new Place(at.getLine() + 1, at.getColumn() + 1)).orElse(Place.START);
    }

    private static Place place(String text, int position) {
        var before = text.substring(0, Math.min(position, text.length()));
        int line = Math.toIntExact(before.chars().filter(c -> c == '\n').count());
        return new Place(line + 1, before.length() - before.lastIndexOf('\n'));
    }

    private static Verdict<YamlNode> refused(Place place, ProblemCode code, String... particulars) {
        return Verdict.refused(Problem.of(code, "", particulars).at(place));
    }

    /// Stops the reading where it cannot go on.
    private static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final transient Problem problem;

        Unreadable(Place place, ProblemCode code, String particular) {
            super(code + " at " + place);
            this.problem = Problem.of(code, "", particular).at(place);
        }
    }
}

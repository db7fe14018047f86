package vn.p6monitor.localstack;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What was asked for on the command line.
record Command(Verb verb, Path data, int portOffset, boolean sample, boolean detach) {

    /// What to do.
    enum Verb {
        UP,
        DOWN,
        STATUS
    }

    /// A command line that says nothing we know.
    static final class Unknown extends RuntimeException {

        private static final long serialVersionUID = 1;

        Unknown(String message) {
            super(message + "; `./p6 help` lists what there is");
        }
    }

    static Command parse(Path repository, List<String> words) {
        var rest = new ArrayDeque<>(words);
        var verb = verb(rest.isEmpty() ? "" : rest.removeFirst());
        var command = new Command(verb, repository.resolve(".p6"), 0, true, false);
        while (!rest.isEmpty()) {
            var option = rest.removeFirst();
            command = switch (option) {
                case "--data" -> command.withData(Path.of(value(option, rest)));
                case "--port-offset" -> command.withPortOffset(offset(value(option, rest)));
                case "--sample" -> command.withSample(sample(value(option, rest)));
                case "--detach" -> command.withDetach(true);
                default -> throw new Unknown("unknown option " + option);
            };
        }
        return command;
    }

    private static Verb verb(String word) {
        return switch (word) {
            case "up" -> Verb.UP;
            case "down" -> Verb.DOWN;
            case "status" -> Verb.STATUS;
            default -> throw new Unknown("unknown command " + word);
        };
    }

    private static String value(String option, ArrayDeque<String> rest) {
        if (rest.isEmpty()) {
            throw new Unknown(option + " needs a value");
        }
        return rest.removeFirst();
    }

    private static int offset(String word) {
        try {
            return new Ports(Integer.parseInt(word)).offset();
        } catch (NumberFormatException _) {
            throw new Unknown("--port-offset needs a number, not " + word);
        } catch (IllegalArgumentException e) {
            throw new Unknown(String.valueOf(e.getMessage()));
        }
    }

    private static boolean sample(String word) {
        return switch (word) {
            case "dien-bien" -> true;
            case "none" -> false;
            default -> throw new Unknown("--sample is dien-bien or none, not " + word);
        };
    }

    private Command withData(Path other) {
        return new Command(verb, other, portOffset, sample, detach);
    }

    private Command withPortOffset(int other) {
        return new Command(verb, data, other, sample, detach);
    }

    private Command withSample(boolean other) {
        return new Command(verb, data, portOffset, other, detach);
    }

    Command withDetach(boolean other) {
        return new Command(verb, data, portOffset, sample, other);
    }

    Settings settings(Path repository) {
        return Settings.in(repository, data).withPortOffset(portOffset);
    }

    /// The words that say the same again.
    List<String> words() {
        var words = new ArrayList<>(List.of(
                verb.name().toLowerCase(Locale.ROOT),
                "--data",
                data.toString(),
                "--port-offset",
                Integer.toString(portOffset),
                "--sample",
                sample ? "dien-bien" : "none"));
        if (detach) {
            words.add("--detach");
        }
        return words;
    }
}

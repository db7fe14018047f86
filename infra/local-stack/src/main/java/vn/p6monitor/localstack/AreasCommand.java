package vn.p6monitor.localstack;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/// What was asked for with `areas` on the command line.
record AreasCommand(Verb verb, Path data, List<Path> files) {

    /// What to do with the files.
    enum Verb {
        IMPORT,
        CONVERT
    }

    AreasCommand {
        files = List.copyOf(files);
    }

    /// @param words those after `areas`
    static AreasCommand parse(Path repository, List<String> words) {
        var rest = new ArrayDeque<>(words);
        var verb = verb(rest.isEmpty() ? "" : rest.removeFirst());
        var data = repository.resolve(".p6");
        var files = new ArrayList<Path>();
        while (!rest.isEmpty()) {
            var word = rest.removeFirst();
            if (!word.startsWith("--")) {
                files.add(Path.of(word));
            } else if (verb == Verb.IMPORT && word.equals("--data")) {
                if (rest.isEmpty()) {
                    throw new Command.Unknown("--data needs a value");
                }
                data = Path.of(rest.removeFirst());
            } else {
                throw new Command.Unknown("unknown option " + word);
            }
        }
        if (files.isEmpty()) {
            throw new Command.Unknown("areas needs the files to read");
        }
        return new AreasCommand(verb, data, files);
    }

    private static Verb verb(String word) {
        return switch (word) {
            case "import" -> Verb.IMPORT;
            case "convert" -> Verb.CONVERT;
            default -> throw new Command.Unknown("areas can import or convert, not \"" + word + '"');
        };
    }
}

package vn.p6monitor.localstack;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.p6monitor.localstack.frontdoor.FrontDoor;

/// What was asked for with `rebuild` or `catalogue apply` on the command line.
///
/// @param catalogue the file to apply, or null to rebuild
/// @param dryRun whether only to show what would change
record GenerationCommand(Path data, @Nullable Path catalogue, boolean dryRun) {

    private static final String REBUILD = "rebuild";
    private static final String CATALOGUE = "catalogue";

    static boolean isOne(List<String> words) {
        return !words.isEmpty() && List.of(REBUILD, CATALOGUE).contains(words.getFirst());
    }

    static GenerationCommand parse(Path repository, List<String> words) {
        var rest = new ArrayDeque<>(words);
        boolean applies = rest.removeFirst().equals(CATALOGUE);
        if (applies && (rest.isEmpty() || !rest.removeFirst().equals("apply"))) {
            throw new Command.Unknown("catalogue can only be applied: catalogue apply FILE");
        }
        var command = new GenerationCommand(repository.resolve(".p6"), null, false);
        while (!rest.isEmpty()) {
            var word = rest.removeFirst();
            if (word.equals("--data")) {
                if (rest.isEmpty()) {
                    throw new Command.Unknown("--data needs a value");
                }
                command = new GenerationCommand(Path.of(rest.removeFirst()), command.catalogue, command.dryRun);
            } else if (applies && word.equals("--dry-run")) {
                command = new GenerationCommand(command.data, command.catalogue, true);
            } else if (applies && !word.startsWith("--") && command.catalogue == null) {
                command = new GenerationCommand(command.data, Path.of(word), command.dryRun);
            } else {
                throw new Command.Unknown((word.startsWith("--") ? "unknown option " : "one word too many: ") + word);
            }
        }
        if (applies && command.catalogue == null) {
            throw new Command.Unknown("catalogue apply needs the file to read");
        }
        return command;
    }

    /// Who may give this order.
    FrontDoor.Client client() {
        return catalogue == null ? FrontDoor.Client.OPERATOR : FrontDoor.Client.MINISTRY;
    }
}

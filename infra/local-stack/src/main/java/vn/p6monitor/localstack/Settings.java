package vn.p6monitor.localstack;

import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Consumer;

/// What to start and where: the checkout it was built in, the folder for its data, its ports, and which children.
public record Settings(
        Path repository, Path data, int portOffset, Set<Child> children, Duration patience, Consumer<String> console) {

    public Settings {
        repository = repository.toAbsolutePath().normalize();
        data = data.toAbsolutePath().normalize();
        children = Set.copyOf(children);
        var _ = new Ports(portOffset);
        for (var child : children) {
            if (!children.containsAll(child.needs())) {
                throw new IllegalArgumentException(child.title() + " needs " + child.needs());
            }
        }
    }

    /// All children on their usual ports, with their data in this folder.
    public static Settings in(Path repository, Path data) {
        return new Settings(
                repository, data, 0, EnumSet.allOf(Child.class), Duration.ofMinutes(6), System.out::println);
    }

    public Settings withPortOffset(int offset) {
        return new Settings(repository, data, offset, children, patience, console);
    }

    public Settings withChildren(Set<Child> some) {
        return new Settings(repository, data, portOffset, some, patience, console);
    }

    public Settings withConsole(Consumer<String> other) {
        return new Settings(repository, data, portOffset, children, patience, other);
    }

    public Ports ports() {
        return new Ports(portOffset);
    }
}

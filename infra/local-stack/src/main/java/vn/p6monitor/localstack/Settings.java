package vn.p6monitor.localstack;

import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/// What to start and where: the checkout it was built in, the folder for its data, its ports, and which children.
///
/// @param environment of our own applications, before what they are told here
public record Settings(
        Path repository,
        Path data,
        int portOffset,
        Set<Child> children,
        Map<String, String> environment,
        Duration patience,
        Consumer<String> console) {

    public Settings {
        repository = repository.toAbsolutePath().normalize();
        data = data.toAbsolutePath().normalize();
        children = Set.copyOf(children);
        environment = Map.copyOf(environment);
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
                repository, data, 0, EnumSet.allOf(Child.class), Map.of(), Duration.ofMinutes(6), System.out::println);
    }

    public Settings withPortOffset(int offset) {
        return new Settings(repository, data, offset, children, environment, patience, console);
    }

    public Settings withChildren(Set<Child> some) {
        return new Settings(repository, data, portOffset, some, environment, patience, console);
    }

    public Settings withEnvironment(Map<String, String> other) {
        return new Settings(repository, data, portOffset, children, other, patience, console);
    }

    public Settings withConsole(Consumer<String> other) {
        return new Settings(repository, data, portOffset, children, environment, patience, other);
    }

    public Ports ports() {
        return new Ports(portOffset);
    }
}

package vn.p6monitor.query.register;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.p6monitor.schemas.facility.Facility;
import vn.p6monitor.schemas.facility.Opening;

/// What the registrations of a facility changed, one after the other.
final class History {
    /// One registration that changed something.
    ///
    /// @param registeredAt by the broker's clock
    /// @param sender client id, absent where it did not come by the door
    /// @param upload that brought it, absent where it did not come by the door
    /// @param inForce whether it took the place of the one before; not where that has a greater version
    /// @param changes from what was in force when it came; of the first, all that it said
    record Step(
            Instant registeredAt,
            @Nullable String sender,
            @Nullable String upload,
            @Nullable Long version,
            boolean inForce,
            List<Change> changes) {
        Step {
            changes = List.copyOf(changes);
        }
    }

    /// One thing that a registration says otherwise.
    ///
    /// @param field as it is sent, `name` or `sites[d1].closedOn`
    record Change(
            String field, @Nullable String before, @Nullable String after) {}

    private History() {}

    /// The steps, the latest first. Registrations that say what is in force already are none.
    ///
    /// @param registrations in the order of the topic
    static List<Step> of(List<Registration> registrations) {
        var steps = new ArrayList<Step>();
        Facility standing = null;
        for (var registration : registrations) {
            var facility = registration.facility();
            var changes = changes(standing, facility);
            boolean inForce = standing == null || version(standing) <= version(facility);
            if (!changes.isEmpty()) {
                steps.add(new Step(
                        registration.receivedAt(),
                        registration.sender(),
                        registration.upload(),
                        facility.version(),
                        inForce,
                        changes));
            }
            if (inForce) standing = facility;
        }
        Collections.reverse(steps);
        return steps;
    }

    private static long version(Facility facility) {
        return facility.version() == null ? Long.MIN_VALUE : facility.version();
    }

    private static List<Change> changes(@Nullable Facility before, Facility after) {
        var then = before == null ? Map.<String, String>of() : said(before);
        var now = said(after);
        var fields = new LinkedHashMap<String, Boolean>();
        now.keySet().forEach(field -> fields.put(field, true));
        new TreeSet<>(then.keySet()).forEach(field -> fields.put(field, true));
        return fields.keySet().stream()
                .filter(field -> !Objects.equals(then.get(field), now.get(field)))
                .map(field -> new Change(field, then.get(field), now.get(field)))
                .toList();
    }

    /// All that a registration says but its version, by the names of the fields.
    private static Map<String, String> said(Facility facility) {
        var said = new LinkedHashMap<String, String>();
        said.put("name", facility.name());
        said.put("kind", facility.kind().name());
        put(said, "commune2021", facility.commune2021());
        put(said, "commune2025", facility.commune2025());
        put(said, "", facility.opening());
        for (var site : facility.sites()) {
            var path = "sites[" + site.code() + "].";
            said.put(path + "type", site.type().name());
            put(said, path + "name", site.name());
            put(said, path + "latitude", site.latitude());
            put(said, path + "longitude", site.longitude());
            put(said, path, site.opening());
        }
        return said;
    }

    private static void put(Map<String, String> said, String path, Opening opening) {
        put(said, path + "openedOn", opening.openedOn());
        put(said, path + "closedOn", opening.closedOn());
    }

    private static void put(Map<String, String> said, String field, @Nullable Object value) {
        if (value != null) said.put(field, value.toString());
    }
}

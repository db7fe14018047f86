package vn.p6monitor.sample;

import java.util.ArrayList;
import java.util.List;
import vn.p6monitor.sample.Section.Happening;
import vn.p6monitor.sample.Works.Room;
import vn.p6monitor.sample.Works.Work;

/// Builds at one school in eight, classrooms mostly; the far districts, where pupils stay overnight, board them too.
final class WorksSpread {
    private static final List<Room> ROOMS = List.of(Room.CLASSROOM, Room.CLASSROOM, Room.LIBRARY, Room.OTHER);
    private static final List<Room> ROOMS_FAR_OFF =
            List.of(Room.CLASSROOM, Room.CLASSROOM, Room.BOARDING, Room.SEMI_BOARDING, Room.SEMI_BOARDING);

    private WorksSpread() {}

    static List<Happening> over(List<Profile> profiles, Chance chance) {
        var done = new ArrayList<Happening>();
        for (var profile : profiles) {
            if (!profile.enrols() || !chance.percent(12)) continue;
            var room = chance.oneOf(profile.worseOff() && profile.schools() ? ROOMS_FAR_OFF : ROOMS);
            var works = new Works(room, chance.oneOf(List.of(Work.values())), chance.between(1, 4));
            done.add(new Happening(profile.unit(), chance.oneOf(Activity.ALL_MONTHS), works));
        }
        return List.copyOf(done);
    }
}

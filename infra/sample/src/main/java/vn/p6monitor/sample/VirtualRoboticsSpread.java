package vn.p6monitor.sample;

import java.util.ArrayList;
import java.util.List;
import vn.p6monitor.sample.Section.Happening;

/// Lets a handful of secondary schools in towns try virtual robotics, most of them in more than one month.
final class VirtualRoboticsSpread {
    private static final int SCHOOLS = 5;
    private static final List<String> PLATFORMS = List.of("VEX VR", "VEX VR", "Open Roberta Lab");

    private VirtualRoboticsSpread() {}

    static List<Happening> over(List<Profile> profiles, Chance chance) {
        var inTowns = profiles.stream()
                .filter(profile -> profile.secondary() && profile.commune().town())
                .toList();
        var tried = new ArrayList<Happening>();
        for (var school : chance.shuffled(inTowns).subList(0, SCHOOLS)) {
            var platform = chance.oneOf(PLATFORMS);
            for (var month : Activity.QUARTER) {
                if (!chance.percent(65)) continue;
                int classes = chance.between(1, 4);
                tried.add(new Happening(
                        school.unit(),
                        month,
                        new VirtualRobotics(platform, classes, classes * chance.between(15, 35))));
            }
        }
        return List.copyOf(tried);
    }
}

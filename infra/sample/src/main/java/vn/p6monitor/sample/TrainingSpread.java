package vn.p6monitor.sample;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import vn.p6monitor.sample.Section.Happening;
import vn.p6monitor.sample.Training.Subject;

/// Trains a few staff at a time; those who have learnt of cybersecurity were trained in it before they said so.
final class TrainingSpread {
    private final Chance chance;
    private final List<Happening> held = new ArrayList<>();

    private TrainingSpread(Chance chance) {
        this.chance = chance;
    }

    static List<Happening> over(List<Profile> profiles, Chance chance) {
        var spread = new TrainingSpread(chance);
        profiles.forEach(spread::train);
        return List.copyOf(spread.held);
    }

    private void train(Profile profile) {
        for (var month : Activity.ALL_MONTHS)
            if (chance.percent(profile.likely(5))) hold(profile, month, Subject.DIGITAL_SKILLS, 12);
        if (profile.secondary() && chance.percent(profile.likely(12)))
            hold(profile, chance.oneOf(Activity.ALL_MONTHS), Subject.STEM_ROBOTICS, 6);
        if (Objects.requireNonNullElse(profile.staff().itDutyStaffCyberTrained(), 0) > 0)
            hold(profile, chance.oneOf(Activity.EARLIER), Subject.CYBERSECURITY, 1);
    }

    private void hold(Profile profile, YearMonth month, Subject subject, int most) {
        int participants = chance.between(1, Math.min(most, profile.staff().staff()));
        var female = chance.percent(80) ? Integer.valueOf(chance.below(participants + 1)) : null;
        held.add(new Happening(profile.unit(), month, new Training(subject, participants, female)));
    }
}

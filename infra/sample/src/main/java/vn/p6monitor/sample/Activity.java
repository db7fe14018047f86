package vn.p6monitor.sample;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

/// What happened at one unit: the data of a report of an activity section.
sealed interface Activity extends Data
        permits SkillsClass, Training, DigitalLessons, VirtualRobotics, Award, Works, Outage, SpeedTest, SectorSync {
    /// The quarter that is told in full: every activity section has reports of at least one of its months.
    List<YearMonth> QUARTER = List.of(YearMonth.of(2025, 4), YearMonth.of(2025, 5), YearMonth.of(2025, 6));

    /// Some months before it, of both halves of the school year and so of two budget years.
    List<YearMonth> EARLIER = List.of(YearMonth.of(2024, 10), YearMonth.of(2024, 12), YearMonth.of(2025, 3));

    List<YearMonth> ALL_MONTHS =
            Stream.concat(EARLIER.stream(), QUARTER.stream()).toList();

    @Override
    Activity mistaken();
}

package vn.p6monitor.streams.contribute;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import vn.p6monitor.schemas.facility.Opening;
import vn.p6monitor.schemas.index.Sums;
import vn.p6monitor.schemas.period.Month;

/// What units of one sort feed, when they are of one facility kind.
record Feeds(List<Feed.OfOpening> openings, List<Feed.OfState> states, List<Feed.OfActivity> activities) {
    Feeds {
        openings = List.copyOf(openings);
        states = List.copyOf(states);
        activities = List.copyOf(activities);
    }

    static Feeds of(List<Feed> feeds) {
        var openings = new ArrayList<Feed.OfOpening>();
        var states = new ArrayList<Feed.OfState>();
        var activities = new ArrayList<Feed.OfActivity>();
        for (var feed : feeds) {
            switch (feed) {
                case Feed.OfOpening opening -> openings.add(opening);
                case Feed.OfState state -> states.add(state);
                case Feed.OfActivity activity -> activities.add(activity);
            }
        }
        return new Feeds(openings, states, activities);
    }

    /// Adds all that a unit contributes, to every measure that it feeds.
    void add(Sums.Builder sums, Unit unit) {
        int opened = opened(unit.opening());
        int closed = closed(unit.opening());
        if (opened >= closed) return;
        for (var feed : openings) feed.add(sums, opened, closed);
        if (!states.isEmpty()) addStates(sums, unit);
        for (var feed : activities) {
            var reports = unit.activities().get(feed.section());
            if (reports != null) feed.add(sums, reports, closed);
        }
    }

    /// The steps by which the unit changes what is so.
    private void addStates(Sums.Builder sums, Unit unit) {
        var before = new long[states.size()];
        Arrays.fill(before, Feed.OfState.CLOSED);
        boolean first = true;
        for (var step : new UnitState(unit.opening(), unit.held()).steps()) {
            for (int i = 0; i < before.length; i++) {
                var feed = states.get(i);
                if (!first && step.open() && Collections.disjoint(feed.term().sections(), step.changed())) continue;
                long now = step.open() ? feed.term().evaluate(step.state()) : Feed.OfState.CLOSED;
                if (now != before[i]) feed.add(sums, step.month(), before[i], now);
                before[i] = now;
            }
            first = false;
        }
    }

    private static int opened(Opening opening) {
        return opening.openedOn() == null ? 0 : opening.openedOn().index();
    }

    /// The first month in which the unit is not open any more, or one past all months.
    private static int closed(Opening opening) {
        return opening.closedOn() == null ? Month.COUNT : opening.closedOn().index() + 1;
    }
}

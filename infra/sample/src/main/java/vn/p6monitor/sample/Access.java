package vn.p6monitor.sample;

import vn.p6monitor.sample.Connectivity.Technology;
import vn.p6monitor.sample.Section.Statement;
import vn.p6monitor.sample.Section.Unit;

/// A site and how it reaches the internet.
record Access(Seat seat, Connectivity connectivity) {
    Unit unit() {
        return seat.unit();
    }

    Commune commune() {
        return seat.commune();
    }

    boolean connected() {
        return connectivity.technology() != Technology.NONE;
    }

    boolean unstable() {
        return Boolean.FALSE.equals(connectivity.stable());
    }

    Statement statement() {
        return new Statement(unit(), connectivity);
    }
}

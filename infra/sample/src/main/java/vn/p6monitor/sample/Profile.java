package vn.p6monitor.sample;

import vn.p6monitor.sample.Section.Unit;

/// An institution and what the article's figures gave it, from which its further sections follow.
record Profile(Institution institution, Enrolment enrolment, Equipment equipment, Staff staff) {
    Unit unit() {
        return new Unit(institution.code(), null);
    }

    Kind kind() {
        return institution.kind();
    }

    Commune commune() {
        return institution.commune();
    }

    boolean worseOff() {
        return institution.worseOff();
    }

    /// Whether it has learners of its own; a community learning centre has not.
    boolean enrols() {
        return enrolment.classes() > 0;
    }

    /// Whether its learners are past preschool.
    boolean schools() {
        return enrols() && kind() != Kind.PRESCHOOL;
    }

    boolean secondary() {
        return kind() == Kind.LOWER_SECONDARY || kind() == Kind.UPPER_SECONDARY;
    }

    /// A likelihood in percent, two thirds of it in the four districts that are worst off.
    int likely(int percent) {
        return worseOff() ? percent * 2 / 3 : percent;
    }
}

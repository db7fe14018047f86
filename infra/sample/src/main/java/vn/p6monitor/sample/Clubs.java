package vn.p6monitor.sample;

import org.jspecify.annotations.Nullable;

/// The STEM and robotics clubs of one institution; without clubs nothing is said of members.
record Clubs(
        int stemClubs,
        @Nullable Integer members,
        @Nullable Integer membersFemale,
        @Nullable Integer membersEthnicMinority)
        implements State {
    static final Clubs ABSENT = new Clubs(0, null, null, null);

    /// Some club or other counted in.
    @Override
    public Clubs mistaken() {
        return new Clubs(stemClubs + 5, members, membersFemale, membersEthnicMinority);
    }
}

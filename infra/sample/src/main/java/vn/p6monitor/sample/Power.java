package vn.p6monitor.sample;

import org.jspecify.annotations.Nullable;

/// Where one site has its electricity from, and for how many hours a day.
record Power(Source source, @Nullable Integer hoursPerDay) implements State {
    static final Power ABSENT = new Power(Source.NONE, null);

    /// The sources that the contract knows.
    enum Source {
        NONE,
        GRID,
        HYDRO,
        SOLAR,
        GENERATOR
    }

    @Override
    public Power mistaken() {
        return source == Source.GRID ? ABSENT : new Power(Source.GRID, 24);
    }
}

package vn.p6monitor.sample;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How one site is connected.
record Connectivity(
        Technology technology,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Technology> alsoHas,
        @Nullable Boolean stable)
        implements State {
    static final Connectivity ABSENT = new Connectivity(Technology.NONE, List.of(), null);

    /// The ways into the internet that the contract knows.
    enum Technology {
        NONE,
        FIXED_BROADBAND,
        MOBILE,
        SATELLITE
    }

    @Override
    public Connectivity before(Chance chance) {
        int lot = chance.below(100);
        return switch (technology) {
            case NONE -> this;
            case MOBILE -> lot < 2 ? ABSENT : lot < 10 ? shaky() : this;
            case FIXED_BROADBAND ->
                lot < 5 ? new Connectivity(Technology.MOBILE, List.of(), false) : lot < 10 ? shaky() : this;
            case SATELLITE -> lot < 20 ? ABSENT : this;
        };
    }

    private Connectivity shaky() {
        return new Connectivity(technology, alsoHas, false);
    }

    @Override
    public Connectivity mistaken() {
        return switch (technology) {
            case NONE, SATELLITE -> new Connectivity(Technology.MOBILE, List.of(), true);
            case MOBILE -> new Connectivity(Technology.FIXED_BROADBAND, List.of(), true);
            case FIXED_BROADBAND -> ABSENT;
        };
    }
}

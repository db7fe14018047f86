package vn.p6monitor.sample;

/// A school or centre: a facility of a kind that the article counts, and the commune it stands in.
record Institution(Facility facility, Kind kind, Commune commune) {
    String code() {
        return facility.facility();
    }

    boolean worseOff() {
        return commune.district().worseOff();
    }

    boolean isNaTong2() {
        return facility.name().equals(Place.NA_TONG_2);
    }
}

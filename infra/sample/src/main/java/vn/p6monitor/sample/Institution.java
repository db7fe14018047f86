package vn.p6monitor.sample;

/// A facility and the commune it stands in.
record Institution(Facility facility, Commune commune) {
    String code() {
        return facility.facility();
    }

    Kind kind() {
        return facility.kind();
    }

    boolean worseOff() {
        return commune.district().worseOff();
    }
}

package vn.p6monitor.sample;

/// Where an institution stands and what it is called, before it has a code.
record Place(Kind kind, Commune commune, String name) {
    /// The school of which the article tells that solar panels charge its devices.
    static final String NA_TONG_2 = "Trường Tiểu học số 2 Na Tông";

    boolean isNaTong2() {
        return name.equals(NA_TONG_2);
    }
}

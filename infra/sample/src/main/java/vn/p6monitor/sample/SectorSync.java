package vn.p6monitor.sample;

/// One try at sending an institution's records to the sector's database.
record SectorSync(boolean succeeded) implements Activity {
    @Override
    public SectorSync mistaken() {
        return new SectorSync(!succeeded);
    }
}

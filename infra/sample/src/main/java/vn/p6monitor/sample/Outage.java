package vn.p6monitor.sample;

/// Days of one month on which one site was cut off, once or in a row.
record Outage(int days) implements Activity {
    /// Hours taken for days.
    @Override
    public Outage mistaken() {
        return new Outage(Math.min(31, days * 2 + 3));
    }
}

package vn.p6monitor.sample;

/// An old commune of Điện Biên: how many people the sample lets live in it and how far it is from a town (0 to 3).
record Commune(Area area, District district, int residents, int remoteness) {
    String code() {
        return area.area();
    }

    /// The name without its type: `Na Tông`.
    String place() {
        return area.name().replaceFirst("^(Phường|Thị trấn|Xã) ", "");
    }

    String successor() {
        return area.successors().getFirst();
    }

    boolean town() {
        return remoteness == 0;
    }

    /// A ward or a township, and not merely a commune with the district's centre in it.
    boolean urban() {
        return !area.name().startsWith("Xã ");
    }

    boolean centre() {
        return code().equals(district.centre());
    }
}

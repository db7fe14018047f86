package vn.p6monitor.benchmarks.national;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import vn.p6monitor.schemas.facility.Facility;
import vn.p6monitor.schemas.period.Month;
import vn.p6monitor.schemas.report.Report;

/// Everything that was ever said in the country: its areas, its register, and two school years of reports.
///
/// The same seed, size and country make the same set. What a facility sends is made again each time it is asked for.
public final class NationalSet {
    /// The first month that is reported of; the reform of the boundaries comes at the end of the last year.
    public static final Month FIRST = Month.of(2023, 8);

    /// How many months are reported of.
    public static final int MONTHS = 24;

    private final long seed;
    private final Size size;
    private final Country country;
    private final List<Registered> register;
    private final long weight;

    public NationalSet(long seed, Size size, Country country) {
        this.seed = seed;
        this.size = size;
        this.country = country;
        register = List.copyOf(new RegisterMaker(seed, country, FIRST).make(size.units()));
        weight = register.stream().mapToLong(Registered::weight).sum();
    }

    public Size size() {
        return size;
    }

    public Country country() {
        return country;
    }

    /// The facilities that are registered.
    public List<Facility> facilities() {
        return register.stream()
                .filter(Registered::told)
                .map(Registered::facility)
                .toList();
    }

    /// Hands over what each facility sends, in its order, one facility after another, registered or not.
    public void forEachSender(BiConsumer<Registered, List<Sending>> consumer) {
        long before = 0;
        for (var sender : register) {
            long after = before + sender.weight();
            // Shares of the whole that are rounded at their ends add up to it.
            int count = (int) (after * size.reports() / weight - before * size.reports() / weight);
            consumer.accept(sender, new ReportMaker(seed, sender, FIRST, MONTHS).make(count));
            before = after;
        }
    }

    /// All reports in the order in which they are sent.
    public List<Report> reports() {
        var sendings = new ArrayList<Sending>(size.reports());
        forEachSender((_, sent) -> sendings.addAll(sent));
        sendings.sort(comparing(Sending::at));
        return sendings.stream().map(Sending::report).toList();
    }
}

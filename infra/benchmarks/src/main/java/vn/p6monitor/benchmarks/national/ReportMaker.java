package vn.p6monitor.benchmarks.national;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import vn.p6monitor.schemas.facility.Site;
import vn.p6monitor.schemas.period.Month;
import vn.p6monitor.schemas.report.Report;
import vn.p6monitor.schemas.report.Section;

/// Makes what one facility sends in two years, in the order in which it is sent.
final class ReportMaker {
    /// In a hundred reports those that correct one before.
    private static final int CORRECTIONS = 10;

    /// Of a hundred corrections those that move to another month, to another section, and those that withdraw.
    private static final int MOVED = 10;

    private static final int RESORTED = 10;
    private static final int WITHDRAWN = 8;

    /// In a hundred reports those that are sent a second time as they are.
    private static final int REPEATED = 1;

    /// In a hundred reports of sites those of one that the register does not have.
    private static final int OF_UNKNOWN_SITES = 1;

    private final long seed;
    private final Registered sender;
    private final Chance chance;
    private final Month first;
    private final int months;
    private final List<Report> said = new ArrayList<>();
    private final List<Sending> sent = new ArrayList<>();

    /// @param first month that is reported of
    /// @param months how many are
    ReportMaker(long seed, Registered sender, Month first, int months) {
        this.seed = seed;
        this.sender = sender;
        this.first = first;
        this.months = months;
        chance = Chance.of(seed, "reports", sender.number());
    }

    List<Sending> make(int count) {
        for (var session : sessions(count)) {
            for (int i = 0; i < session.reports(); i++)
                send(session.month(), session.at().plusMillis(1000L * i));
        }
        return sent;
    }

    /// Those who report much do so each month, the others at the rounds of September and May.
    private List<Session> sessions(int count) {
        var sessions = new ArrayList<Session>();
        boolean monthly = count >= months;
        for (int left = count, round = 0; left > 0; round++) {
            int reports = Math.min(left, monthly ? Math.max(1, count / months) : chance.between(2, 7));
            var month = new Month(first.index() + (monthly ? round % months : roundMonth()));
            sessions.add(Session.of(chance, seed, sender, month, reports));
            left -= reports;
        }
        return sessions.stream().sorted(comparing(Session::at)).toList();
    }

    private int roundMonth() {
        int month = chance.below(months);
        if (chance.percent(30)) return month;
        // The first month is an August: the second of a school year and the tenth.
        return month / 12 * 12 + (chance.percent(50) ? 1 : 9);
    }

    private void send(Month month, Instant at) {
        if (!said.isEmpty() && chance.percent(REPEATED)) {
            sent.add(new Sending(at, chance.oneOf(said)));
            return;
        }
        boolean corrects = !said.isEmpty() && chance.percent(CORRECTIONS);
        var report = corrects ? correction(chance.oneOf(said), at) : first(month, at);
        said.add(report);
        sent.add(new Sending(at, report));
    }

    private Report first(Month month, Instant at) {
        var section = anySection();
        return new Report(
                chance.uuid(),
                0,
                false,
                sender.facility().code(),
                site(section),
                section,
                month,
                at,
                DataMaker.make(chance, section));
    }

    private int revisionAfter(Report former) {
        int greatest = 0;
        for (var report : said) {
            if (report.reportId().equals(former.reportId())) greatest = Math.max(greatest, report.revision());
        }
        return greatest + 1;
    }

    private Report correction(Report former, Instant at) {
        boolean withdrawn = chance.percent(WITHDRAWN);
        var month = former.month();
        var section = former.section();
        if (chance.percent(MOVED)) month = new Month(first.index() + chance.below(months));
        if (chance.percent(RESORTED)) section = anySection();
        var site = section.unit() == former.section().unit() ? former.site() : site(section);
        var data = withdrawn ? null : DataMaker.make(chance, section);
        return new Report(
                former.reportId(), revisionAfter(former), withdrawn, former.facility(), site, section, month, at, data);
    }

    private Section anySection() {
        return chance.weighed(SectionWeights.of(sender.facility().kind()));
    }

    private String site(Section section) {
        if (section.unit() == Section.Unit.FACILITY) return Site.MAIN_CODE;
        if (chance.percent(OF_UNKNOWN_SITES)) return "x1";
        return chance.oneOf(sender.facility().sites()).code();
    }
}

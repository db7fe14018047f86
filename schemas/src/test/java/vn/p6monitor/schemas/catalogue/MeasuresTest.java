package vn.p6monitor.schemas.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.p6monitor.schemas.catalogue.Measure.Aspect;
import vn.p6monitor.schemas.catalogue.Measures.OfIndicator;
import vn.p6monitor.schemas.index.Sums;
import vn.p6monitor.schemas.period.Month;
import vn.p6monitor.schemas.period.Period;

class MeasuresTest {
    private static final Catalogue CATALOGUE = Catalogue.standard();
    private static final Measures MEASURES = new Measures(CATALOGUE);
    private static final Month MAY = Month.of(2025, 5);
    private static final Term TRAINING = new Term(Fold.SUM, "training", "training.participants", null, null);

    @Test
    void haveTheirNumbersByTheOrderOfTheCatalogue() {
        // What is stored goes by these numbers: another numbering is another generation.
        var sites = new Amount.OpenThen(3, 4);
        assertThat(MEASURES.of(indicator("CN01")))
                .isEqualTo(new OfIndicator(new Amount.AsOf(0), new Amount.AsOf(1), new Amount.AsOf(2), sites));
        assertThat(MEASURES.of(indicator("CN02")))
                .isEqualTo(new OfIndicator(new Amount.AsOf(5), new Amount.AsOf(1), new Amount.AsOf(6), sites));
        assertThat(MEASURES.of(indicator("CN05")))
                .isEqualTo(new OfIndicator(new Amount.AsOf(11), null, new Amount.AsOf(12), sites));
    }

    @Test
    void areListedOnce() {
        assertThat(MEASURES.all()).doesNotHaveDuplicates();
        assertThat(new Measures(Catalogue.standard()).all()).isEqualTo(MEASURES.all());
    }

    @Test
    void keepTheirNumbersWhenIndicatorsFollow() {
        var fewer = new Measures(new Catalogue("1", CATALOGUE.indicators().subList(0, 7))).all();
        assertThat(fewer).isEqualTo(MEASURES.all().subList(0, fewer.size()));
    }

    @Test
    void expectOnlyTheUnitsToWhichAConditionOnTheirStateApplies() {
        var hr03 = indicator("HR03");
        assertThat(MEASURES.of(hr03).expected())
                .isEqualTo(new Amount.AsOf(number(hr03, hr03.numerator(), Aspect.APPLICABLE)));
    }

    @Test
    void addActivitiesUpOverMonthsAndKnowThoseOfWhomThereIsAnyReport() {
        var indicator = counting(Counted.FACILITY, TRAINING, Term.state("staff.staff"));
        var measures = new Measures(new Catalogue("1", List.of(indicator)));
        assertThat(measures.of(indicator))
                .isEqualTo(new OfIndicator(
                        new Amount.OverMonths(0),
                        new Amount.AsOf(1),
                        new Amount.OfPeriod(2),
                        new Amount.OpenEver(3, 4)));
        assertThat(measures.all().get(2).term()).isEqualTo(new Term(Fold.ANY, "training", null, null, null));
    }

    @Test
    void knowEveryoneWhoEverReportedWhereItCountsWhoEverDid() {
        var ever = new Term(Fold.EVER, "training", null, "training.participants > 0", null);
        var indicator = counting(Counted.FACILITY, ever, Term.OPEN);
        var measures = new Measures(new Catalogue("1", List.of(indicator)));
        var open = new Amount.OpenThen(2, 3);
        assertThat(measures.of(indicator))
                .isEqualTo(new OfIndicator(new Amount.AsOf(0), open, new Amount.AsOf(1), open));
        assertThat(measures.all().get(1).term()).isEqualTo(new Term(Fold.EVER, "training", null, null, null));
    }

    @ParameterizedTest
    @EnumSource(names = {"ANY", "MEDIAN", "DISTINCT"})
    void keepANumberOfItsOwnForEachPeriodWhereMonthsDoNotAddUp(Fold fold) {
        var value = fold == Fold.ANY ? null : "training.subject";
        var indicator = counting(Counted.FACILITY, new Term(fold, "training", value, null, null), Term.OPEN);
        var of = new Measures(new Catalogue("1", List.of(indicator))).of(indicator);
        assertThat(of.numerator()).isEqualTo(new Amount.OfPeriod(0));
        assertThat(of.known()).isInstanceOf(Amount.OfPeriod.class);
        assertThat(of.denominator()).isEqualTo(of.expected()).isInstanceOf(Amount.OpenEver.class);
    }

    @Test
    void shareWhatAnyReportSays() {
        var indicator = counting(Counted.FACILITY, TRAINING.anyReport(), null);
        assertThat(new Measures(new Catalogue("1", List.of(indicator))).of(indicator))
                .isEqualTo(new OfIndicator(
                        new Amount.OfPeriod(0), null, new Amount.OfPeriod(0), new Amount.OpenEver(1, 2)));
    }

    @Test
    void knowAllThatAreExpectedWhereItIsTheyWhoAreCounted() {
        var indicator = counting(Counted.SITE, Term.OPEN, null);
        var open = new Amount.OpenEver(0, 1);
        assertThat(new Measures(new Catalogue("1", List.of(indicator))).of(indicator))
                .isEqualTo(new OfIndicator(open, null, open, open));
    }

    @Test
    void expectEveryCommuneOfAnArea() {
        var indicator = counting(Counted.COMMUNE, TRAINING.anyReport(), Term.OPEN);
        var measures = new Measures(new Catalogue("1", List.of(indicator)));
        var of = measures.of(indicator);
        assertThat(of.denominator()).isEqualTo(of.expected());
        assertThat(of.expected().of(measures.ofCommunes(45), Period.of(MAY), MAY))
                .isEqualTo(45);
        var ofSites = new Measures(new Catalogue("1", List.of(indicator("CN01"))));
        assertThat(ofSites.ofCommunes(45)).as("nobody counts communes").isSameAs(Sums.NONE);
    }

    @Test
    void expectTheSameCommunesOfEveryKind() {
        var indicator = counting(Counted.COMMUNE, TRAINING.anyReport(), Term.OPEN);
        var measures = new Measures(new Catalogue("1", List.of(indicator)));
        var held = new Sums.Builder().add(0, Period.of(MAY), 3).build();
        assertThat(measures.ofCommunes(measures.ofCommunes(45).plus(held))).isEqualTo(measures.ofCommunes(45));
        var ofSites = new Measures(new Catalogue("1", List.of(indicator("CN01"))));
        assertThat(ofSites.ofCommunes(held)).isSameAs(Sums.NONE);
    }

    @Test
    void areReadFromTheMonthsOfAPeriodOrFromItsOwnNumber() {
        var quarter = Period.parse("2025-Q2").orElseThrow();
        var sums = new Sums.Builder()
                .add(0, Period.of(MAY), 3)
                .add(0, Period.of(quarter.first()), 2)
                .add(0, quarter, 4)
                .build();
        assertThat(new Amount.OverMonths(0).of(sums, quarter, quarter.last())).isEqualTo(5);
        assertThat(new Amount.OfPeriod(0).of(sums, quarter, quarter.last())).isEqualTo(4);
        assertThat(new Amount.AsOf(0).of(sums, quarter, quarter.first())).isEqualTo(2);
    }

    @Test
    void tellWhoIsOpenFromWhoHasOpenedAndWhoHasClosed() {
        var quarter = Period.parse("2025-Q2").orElseThrow();
        // Opened in January and in May, closed after March and after April.
        var sums = new Sums.Builder()
                .add(0, quarter.first().index() - 3, 2)
                .add(0, quarter.first().index() + 1, 1)
                .add(1, quarter.first().index(), 1)
                .add(1, quarter.first().index() + 1, 1)
                .build();
        var ever = new Amount.OpenEver(0, 1);
        assertThat(ever.of(sums, quarter, quarter.last())).isEqualTo(2);
        assertThat(ever.of(sums, quarter, quarter.first()))
                .as("while the quarter runs")
                .isEqualTo(1);
        var then = new Amount.OpenThen(0, 1);
        assertThat(then.of(sums, quarter, quarter.last())).isEqualTo(1);
        assertThat(then.of(sums, quarter, quarter.first())).isEqualTo(1);
    }

    @Test
    void areNotThoseOfAnotherCatalogue() {
        var fewer = new Measures(new Catalogue("1", List.of(indicator("CN01"))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> fewer.of(indicator("CN02")))
                .withMessage("not in the catalogue: CN02");
    }

    private static Indicator indicator(String code) {
        return CATALOGUE.indicator(code).orElseThrow();
    }

    private static Indicator counting(Counted counts, Term numerator, @Nullable Term denominator) {
        var text = new Text("", "");
        return new Indicator(
                "XX01",
                text,
                text,
                counts,
                null,
                text,
                false,
                numerator,
                denominator,
                Direction.NEUTRAL,
                null,
                null,
                null,
                false);
    }

    private static int number(Indicator indicator, Term term, Aspect aspect) {
        return MEASURES.all().indexOf(new Measure(indicator.counts(), indicator.kinds(), term, aspect));
    }
}

package vn.p6monitor.ingest.openrosa;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.p6monitor.schemas.facility.Opening;
import vn.p6monitor.schemas.facility.Site;
import vn.p6monitor.schemas.facility.SiteType;
import vn.p6monitor.schemas.period.Month;
import vn.p6monitor.schemas.questionnaire.Questionnaire;

/// What can be chosen in a form, written as the files that it chooses from, row by row.
///
/// @param all by their places
record Offers(List<Offer> all) {
    private static final String MAIN = Objects.requireNonNull(
                    Questionnaire.ofFacility("type").answers().get(SiteType.MAIN.name()))
            .vi();

    Offers {
        all = List.copyOf(all);
    }

    /// Writes a list as CSV in UTF-8; months are written `202505`, so that a form can compare them.
    void write(PickList list, OutputStream out) throws IOException {
        var text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        var csv = CsvWriter.builder().build(text);
        switch (list) {
            case PROVINCES -> writeProvinces(csv);
            case COMMUNES -> writeCommunes(csv);
            case FACILITIES -> writeFacilities(csv);
            case SITES -> writeSites(csv);
        }
        csv.flush();
    }

    private void writeProvinces(CsvWriter csv) {
        csv.writeRecord("name", "label");
        Offer.Place last = null;
        for (var offer : all) {
            if (!offer.province().equals(last)) {
                csv.writeRecord(offer.province().code(), offer.province().name());
            }
            last = offer.province();
        }
    }

    private void writeCommunes(CsvWriter csv) {
        csv.writeRecord("name", "label", "province");
        Offer.Place last = null;
        for (var offer : all) {
            if (!offer.commune().equals(last)) {
                csv.writeRecord(
                        offer.commune().code(),
                        offer.commune().name(),
                        offer.province().code());
            }
            last = offer.commune();
        }
    }

    private void writeFacilities(CsvWriter csv) {
        csv.writeRecord("name", "label", "commune", "opened", "closed");
        for (var offer : all) {
            var facility = offer.facility();
            var opening = facility.opening();
            csv.writeRecord(
                    facility.code(),
                    label(facility.name() + " · " + facility.code(), opening),
                    offer.commune().code(),
                    number(opening.openedOn()),
                    number(opening.closedOn()));
        }
    }

    private void writeSites(CsvWriter csv) {
        csv.writeRecord("name", "label", "facility", "opened", "closed");
        for (var offer : all) {
            for (var site : offer.facility().sites()) {
                var opening = offer.facility().openingOf(site);
                csv.writeRecord(
                        site.code(),
                        label(name(site), opening),
                        offer.facility().code(),
                        number(opening.openedOn()),
                        number(opening.closedOn()));
            }
        }
    }

    private static String name(Site site) {
        var name = site.name() != null ? site.name() : site.type() == SiteType.MAIN ? MAIN : "";
        return name.isEmpty() ? site.code() : name + " · " + site.code();
    }

    private static String label(String name, Opening opening) {
        var last = opening.closedOn();
        return last == null
                ? name
                : name + " · " + Words.of("open.until", last.toString()).vi();
    }

    private static String number(@Nullable Month month) {
        return month == null ? "" : month.toString().replace("-", "");
    }
}

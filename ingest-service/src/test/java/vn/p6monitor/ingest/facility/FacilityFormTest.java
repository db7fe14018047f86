package vn.p6monitor.ingest.facility;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.p6monitor.ingest.lines.Line;
import vn.p6monitor.ingest.table.CsvRows;
import vn.p6monitor.ingest.table.TableLines;

class FacilityFormTest {
    private static final String HEADING =
            "facility,name,kind,commune2021,openedOn,site,type,siteName,latitude,longitude\n";

    @Test
    void makesOneRegistrationOfTheRowsOfAFacility() {
        assertThat(told(HEADING + """
                11-TH-0042,Trường Tiểu học Na Tông,Trường tiểu học,03365,1995-09,,,,,
                11-TH-0042,,,,,d1,,Huổi Chanh,21.1,103.1
                11-MN-0001,Trường Mầm non,PRESCHOOL,03365,9/1995,main,Điểm chính,,,
                """)).containsExactly("""
                2 {"facility":"11-TH-0042","name":"Trường Tiểu học Na Tông","kind":"PRIMARY","commune2021":"03365",\
                "openedOn":"1995-09","sites":[{"site":"main","type":"MAIN"},\
                {"site":"d1","type":"SATELLITE","name":"Huổi Chanh","latitude":21.1,"longitude":103.1}]}""", """
                4 {"facility":"11-MN-0001","name":"Trường Mầm non","kind":"PRESCHOOL","commune2021":"03365",\
                "openedOn":"1995-09","sites":[{"site":"main","type":"MAIN"}]}""");
    }

    @Test
    void knowsTheCellsOfAFacilityAndOfItsSites() {
        var line = lines(HEADING + "a,x,PRIMARY,03365,1995-09,,,,,\n\na,,,,,d1,,,x,\n")
                .getFirst();
        assertThat(line.cells().of("kind")).isEqualTo("C2");
        assertThat(line.cells().of("sites[0].site")).isEqualTo("F2");
        assertThat(line.cells().of("sites[1].name")).isEqualTo("H4");
        assertThat(line.cells().of("sites[1].latitude")).isEqualTo("I4");
        assertThat(line.cells().of("sites")).isNull();
    }

    @Test
    void refusesRowsThatStandApartOrSayDifferentThings() {
        assertThat(told("facility,name,site\na,x,\nb,x,\na,x,d1\n")).last().isEqualTo("4 ROWS_APART facility A4");
        assertThat(told("facility,name,site\na,x,\na,y,d1\n")).containsExactly("2 DIFFERS_WITHIN name B3");
        assertThat(told("facility,name,site\na,x,\na,x,d1\n"))
                .singleElement()
                .asString()
                .contains("\"d1\"");
    }

    @Test
    void refusesColumnsThatNobodyAsksFor() {
        assertThat(told("facility,name,pupils\na,x,1\n")).containsExactly("1 UNKNOWN_FIELD pupils C1");
    }

    @Test
    void givesAFacilityOfManyRowsOneSiteTooMany() {
        var rows = "a,x\n".repeat(5_000);
        assertThat(told("facility,name\n" + rows))
                .singleElement()
                .satisfies(told -> assertThat(told.split("\"site\"", -1)).hasSize(202));
    }

    private static List<Line> lines(String csv) {
        var form = new FacilityForm();
        var lines = new TableLines(CsvRows.of(new ByteArrayInputStream(csv.getBytes(UTF_8)), form.key()), form);
        var all = new ArrayList<Line>();
        for (var turn = lines.next(); !turn.isEmpty(); turn = lines.next()) all.addAll(turn);
        return all;
    }

    private static List<String> told(String csv) {
        return lines(csv).stream().map(FacilityFormTest::told).toList();
    }

    private static String told(Line line) {
        if (line.unreadable().isEmpty()) return line.number() + " " + UTF_8.decode(line.bytes());
        var problem = line.unreadable().getFirst();
        return line.number() + " " + problem.code() + " " + problem.path() + " "
                + line.cells().of(problem.path());
    }
}

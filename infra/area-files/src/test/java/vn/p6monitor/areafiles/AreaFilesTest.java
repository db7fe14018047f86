package vn.p6monitor.areafiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.p6monitor.areafiles.AreaFiles.Read;
import vn.p6monitor.areafiles.AreaFiles.Unreadable;

class AreaFilesTest {
    private static final String PROVINCES = """
            code,name_vi,name_en,valid_from,valid_to,successor_code,type
            46,Tên Cũ,Old Name,2008-08-01,2024-12-31,46,province
            46,Tên Mới,New Name,2025-01-01,2025-06-30,46,municipality
            46,Tên Mới,New Name,2025-07-01,2026-04-29,46,municipality
            46,Tên Mới,New Name,2026-04-30,,,municipality
            """;
    private static final String DISTRICTS = """
            code,name_vi,name_en,province_code,type,valid_to
            474,Huyện A,A District,46,rural_district,2025-06-30
            498,Huyện Đảo,Island District,46,rural_district,2025-06-30
            """;
    private static final String COMMUNES_2021 = """
            code,name_vi,name_en,type,district_code,province_code,valid_to
            00001,Xã Một,Mot Commune,commune,474,46,2025-06-30
            00002,"Xã ""Hai"", phía nam",Hai Commune,commune,474,46,2025-06-30
            """;
    private static final String COMMUNES_2025 = """
            code,name_vi,name_en,type,province_code,valid_from,valid_to
            00001,Xã Một,Mot Commune,commune,46,2025-07-01,
            20333,Đặc khu Đảo,Island,special_zone,46,2025-07-01,
            """;
    private static final String SUCCESSION = """
            old_code,old_district_code,old_province_code,old_name_vi,new_code,new_name_vi,new_province_code,split
            00001,474,46,Xã Một,00001,Xã Một,46,no
            00002,474,46,Xã Hai,00001,Xã Một,46,yes
            00002,474,46,Xã Hai,20333,Đặc khu Đảo,46,yes
            D498,498,46,Huyện Đảo,20333,Đặc khu Đảo,46,no
            """;

    @TempDir
    Path folder;

    @Test
    void passesOnLinesOfGroupsAsTheyAreBehindTheAreas() throws IOException {
        var groups = """
                \uFEFF{"boundaries":"2025","group":"remote","name":"Vùng sâu","communes":["20333"]}

                {"boundaries":"2025","group":"poor",
                """;
        var lines = read(groups, COMMUNES_2025, PROVINCES);
        assertThat(lines.subList(lines.size() - 2, lines.size()))
                .extracting(AreaLine::json)
                .containsExactly("""
                        {"boundaries":"2025","group":"remote","name":"Vùng sâu","communes":["20333"]}""", """
                        {"boundaries":"2025","group":"poor",""");
        assertThat(lines.getLast().originOf("communes[0]").line()).isEqualTo(3);
    }

    @Test
    void readsEveryTableInAnyOrder() throws IOException {
        var lines = read(SUCCESSION, COMMUNES_2025, COMMUNES_2021, DISTRICTS, PROVINCES);

        assertThat(lines)
                .extracting(AreaLine::json)
                .containsExactly("""
                {"boundaries":"2021","area":"46","level":"province","type":"province","parent":"VN","name":"Tên Cũ",\
                "nameEn":"Old Name","validFrom":"2008-08-01","validTo":"2024-12-31","successors":["46"]}""", """
                {"boundaries":"2021","area":"46","level":"province","type":"municipality","parent":"VN",\
                "name":"Tên Mới","nameEn":"New Name","validFrom":"2025-01-01","validTo":"2025-06-30",\
                "successors":["46"]}""", """
                {"boundaries":"2025","area":"46","level":"province","type":"municipality","parent":"VN",\
                "name":"Tên Mới","nameEn":"New Name","validFrom":"2025-07-01","validTo":"2026-04-29"}""", """
                {"boundaries":"2025","area":"46","level":"province","type":"municipality","parent":"VN",\
                "name":"Tên Mới","nameEn":"New Name","validFrom":"2026-04-30"}""", """
                {"boundaries":"2025","area":"00001","level":"commune","type":"commune","parent":"46","name":"Xã Một",\
                "nameEn":"Mot Commune","validFrom":"2025-07-01"}""", """
                {"boundaries":"2025","area":"20333","level":"commune","type":"special_zone","parent":"46",\
                "name":"Đặc khu Đảo","nameEn":"Island","validFrom":"2025-07-01"}""", """
                {"boundaries":"2021","area":"474","level":"district","type":"rural_district","parent":"46",\
                "name":"Huyện A","nameEn":"A District","validTo":"2025-06-30"}""", """
                {"boundaries":"2021","area":"498","level":"district","type":"rural_district","parent":"46",\
                "name":"Huyện Đảo","nameEn":"Island District","validTo":"2025-06-30"}""", """
                {"boundaries":"2021","area":"00001","level":"commune","type":"commune","parent":"474",\
                "name":"Xã Một","nameEn":"Mot Commune","validTo":"2025-06-30","successors":["00001"]}""", """
                {"boundaries":"2021","area":"00002","level":"commune","type":"commune","parent":"474",\
                "name":"Xã \\"Hai\\", phía nam","nameEn":"Hai Commune","validTo":"2025-06-30",\
                "successors":["00001","20333"]}""", """
                {"boundaries":"2021","area":"D498","level":"commune","type":"rural_district","parent":"498",\
                "name":"Huyện Đảo","nameEn":"Island District","validTo":"2025-06-30","successors":["20333"]}""");
    }

    @Test
    void knowsWhereEveryFieldWasRead() throws IOException {
        var lines = read(SUCCESSION, COMMUNES_2025, COMMUNES_2021, DISTRICTS, PROVINCES);

        var second = lines.get(9);
        assertThat(second.originOf("parent")).hasToString(folder.resolve("2.csv") + ":3");
        assertThat(second.originOf("successors[1]")).hasToString(folder.resolve("0.csv") + ":4");
        assertThat(second.originOf("successors[2]")).isEqualTo(second.origin());
        assertThat(lines.getLast().originOf("successors[0]")).hasToString(folder.resolve("0.csv") + ":5");
    }

    @Test
    void readsSomeOfTheTables() throws IOException {
        assertThat(read(PROVINCES)).hasSize(4);
        assertThat(read(DISTRICTS)).hasSize(2);
        assertThat(read(COMMUNES_2025.replace("\n", "\r\n"))).hasSize(2);
        assertThat(read("\uFEFF" + COMMUNES_2025)).hasSize(2);
    }

    @Test
    void doesNotGuessWhatBecameOfCommunes() throws IOException {
        assertThat(complaints(COMMUNES_2021, DISTRICTS))
                .singleElement()
                .asString()
                .contains("only be read together");
        assertThat(complaints(COMMUNES_2021, SUCCESSION))
                .singleElement()
                .asString()
                .contains("only be read together");
        assertThat(complaints(SUCCESSION)).singleElement().asString().contains("only be read together");
    }

    @Test
    void missesRowsOfTheSuccession() throws IOException {
        var shorter = SUCCESSION.lines().limit(3).toList();

        assertThat(complaints(COMMUNES_2021, DISTRICTS, String.join("\n", shorter)))
                .containsExactly(
                        folder.resolve("1.csv") + ":3: no row says what became of the commune D498",
                        folder.resolve("2.csv")
                                + ":3: 00002 is said to be split, but its rows name 1 communes of 2025");
    }

    @Test
    void refusesASuccessionOfCommunesThatAreNotThere() throws IOException {
        var shorter = COMMUNES_2021.lines().limit(2).toList();

        assertThat(complaints(String.join("\n", shorter), DISTRICTS, SUCCESSION))
                .containsExactly(folder.resolve("2.csv") + ":3: no commune of 2021 in these files has the code 00002");
    }

    @Test
    void refusesAProvinceThatLiesInBothSetsOrNone() throws IOException {
        var crossing = PROVINCES.lines().findFirst().orElseThrow() + "\n46,A,A,2008-08-01,,,province";

        assertThat(complaints(crossing)).singleElement().asString().startsWith(folder.resolve("0.csv") + ":2: ");
    }

    @Test
    void tellsWhatItCannotRead() throws IOException {
        assertThat(complaints("a,b\n1,2\n"))
                .singleElement()
                .asString()
                .contains("0.csv:1: this header line is none of");
        assertThat(complaints("")).singleElement().asString().contains("0.csv:1: this header line is none of");
        assertThat(complaints(DISTRICTS + "499,too short\n"))
                .singleElement()
                .asString()
                .contains("4");
        var latin = Files.write(folder.resolve("latin.csv"), "Đ,é".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(AreaFiles.read(List.of(latin, folder.resolve("none.csv"))))
                .isInstanceOfSatisfying(
                        Unreadable.class,
                        unreadable -> assertThat(unreadable.complaints()).hasSize(2));
    }

    private List<AreaLine> read(String... files) throws IOException {
        var reading = AreaFiles.read(written(files));
        assertThat(reading).isInstanceOf(Read.class);
        return ((Read) reading).lines();
    }

    private List<String> complaints(String... files) throws IOException {
        var reading = AreaFiles.read(written(files));
        assertThat(reading).isInstanceOf(Unreadable.class);
        return ((Unreadable) reading).complaints();
    }

    private List<Path> written(String... files) throws IOException {
        var paths = new ArrayList<Path>();
        for (int i = 0; i < files.length; i++) paths.add(Files.writeString(folder.resolve(i + ".csv"), files[i]));
        return paths;
    }
}

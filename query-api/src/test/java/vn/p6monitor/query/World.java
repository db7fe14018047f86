package vn.p6monitor.query;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.p6monitor.query.areas.InMemoryAreaIndex;
import vn.p6monitor.query.quality.InMemoryFlaggedFacilities;
import vn.p6monitor.query.receipts.SaidReports;
import vn.p6monitor.query.receipts.Version;
import vn.p6monitor.query.register.InMemoryRegister;
import vn.p6monitor.query.register.Registration;
import vn.p6monitor.query.rejections.InMemoryRejections;
import vn.p6monitor.query.uploads.InMemoryUploads;
import vn.p6monitor.query.values.InMemoryValues;
import vn.p6monitor.schemas.area.Area;
import vn.p6monitor.schemas.area.AreaLevel;
import vn.p6monitor.schemas.area.BoundarySet;
import vn.p6monitor.schemas.catalogue.Amount;
import vn.p6monitor.schemas.catalogue.Catalogue;
import vn.p6monitor.schemas.catalogue.Measures;
import vn.p6monitor.schemas.facility.FacilityKind;
import vn.p6monitor.schemas.index.AreaValuesDocument;
import vn.p6monitor.schemas.index.FlagsDocument;
import vn.p6monitor.schemas.index.Generation;
import vn.p6monitor.schemas.index.RejectionDocument;
import vn.p6monitor.schemas.index.Sums;
import vn.p6monitor.schemas.index.UploadDocument;
import vn.p6monitor.schemas.period.Month;

/// A few areas and the numbers in them, to be asked for.
final class World {
    static final Catalogue CATALOGUE = Catalogue.standard();
    static final Measures MEASURES = new Measures(CATALOGUE);

    /// The areas: Điện Biên in both sets, and Lào Cai, which came out of two provinces of which one had its code; and a
    /// group in each set.
    static final List<Area> AREAS = List.of(
            area("2025", "11", AreaLevel.PROVINCE, "VN", "Điện Biên"),
            area("2025", "03358", AreaLevel.COMMUNE, "11", "Xã Núa Ngam"),
            area("2025", "15", AreaLevel.PROVINCE, "VN", "Lào Cai"),
            area("2025", "02650", AreaLevel.COMMUNE, "15", "Phường Cam Đường"),
            area("2021", "11", AreaLevel.PROVINCE, "VN", "Điện Biên", "11"),
            area("2021", "100", AreaLevel.DISTRICT, "11", "Huyện Điện Biên"),
            area("2021", "03365", AreaLevel.COMMUNE, "100", "Xã Na Tông", "03358"),
            area("2021", "10", AreaLevel.PROVINCE, "VN", "Lào Cai", "15"),
            area("2021", "15", AreaLevel.PROVINCE, "VN", "Yên Bái", "15"),
            group("2025", "group:remote", "Vùng sâu, vùng xa", "02650", "03358"),
            group("2021", "group:poor", "Huyện nghèo", "03365"));

    /// What is in force; the one before is there still.
    Generation generation = Generation.numbered(1);

    private record Row(
            BoundarySet set, String area, @Nullable FacilityKind kind) {}

    private final List<FlagsDocument> flagged = new ArrayList<>();
    private final List<Registration> registrations = new ArrayList<>();
    private final List<Version> said = new ArrayList<>();
    private final List<RejectionDocument> refused = new ArrayList<>();
    private final List<UploadDocument> uploaded = new ArrayList<>();
    private final SortedMap<String, Row> rows = new TreeMap<>();
    private final SortedMap<String, SortedMap<Integer, SortedMap<Month, Long>>> totals = new TreeMap<>();

    /// What an indicator amounts to in an area and kind from a month on.
    ///
    /// @param denominator of no account for counts
    World put(
            BoundarySet set,
            String area,
            @Nullable FacilityKind kind,
            String indicator,
            String month,
            long numerator,
            long denominator,
            long known,
            long expected) {
        var of = MEASURES.of(CATALOGUE.indicator(indicator).orElseThrow());
        return put(set, area, kind, of.numerator(), month, numerator)
                .put(set, area, kind, of.denominator(), month, denominator)
                .put(set, area, kind, of.known(), month, known)
                .put(set, area, kind, of.expected(), month, expected);
    }

    /// What a number of an indicator over states amounts to in an area and kind from a month on.
    World put(
            BoundarySet set,
            String area,
            @Nullable FacilityKind kind,
            @Nullable Amount amount,
            String month,
            long total) {
        if (amount == null) return this;
        int measure = switch (amount) {
            case Amount.AsOf(int number) -> number;
            case Amount.OpenThen(int opened, int _) -> opened;
            case Amount.OpenEver _, Amount.OverMonths _, Amount.OfPeriod _ ->
                throw new IllegalArgumentException("not of a state: " + amount);
        };
        var id = AreaValuesDocument.id(set.code(), area, kind == null ? "*" : kind.name(), 0);
        rows.putIfAbsent(id, new Row(set, area, kind));
        totals.computeIfAbsent(id, _ -> new TreeMap<>())
                .computeIfAbsent(measure, _ -> new TreeMap<>())
                .put(Month.parse(month).orElseThrow(), total);
        return this;
    }

    /// A facility of which something is to be looked at.
    World flagged(FlagsDocument facility) {
        flagged.add(facility);
        return this;
    }

    /// A registration, behind those before.
    World registered(Registration registration) {
        registrations.add(registration);
        return this;
    }

    World said(Version version) {
        said.add(version);
        return this;
    }

    World refused(RejectionDocument rejection) {
        refused.add(rejection);
        return this;
    }

    World uploaded(UploadDocument upload) {
        uploaded.add(upload);
        return this;
    }

    InMemoryRegister register() {
        return new InMemoryRegister(registrations);
    }

    SaidReports reports() {
        return facility -> said.stream()
                .filter(version -> version.report().facility().equals(facility))
                .toList();
    }

    InMemoryRejections rejections() {
        return new InMemoryRejections(refused);
    }

    InMemoryUploads uploads() {
        return new InMemoryUploads(uploaded);
    }

    InMemoryFlaggedFacilities flags() {
        return new InMemoryFlaggedFacilities(flagged);
    }

    InMemoryAreaIndex areas() {
        return new InMemoryAreaIndex(AREAS);
    }

    InMemoryValues values() {
        return new InMemoryValues(rows.entrySet().stream()
                .flatMap(row ->
                        Stream.of(document(row.getKey(), row.getValue(), 0), document(row.getKey(), row.getValue(), 1)))
                .toList());
    }

    /// One of two parts, between which the measures take turns.
    private AreaValuesDocument document(String id, Row row, int part) {
        var sums = new Sums.Builder();
        totals.getOrDefault(id, new TreeMap<>()).forEach((measure, byMonth) -> {
            if (measure % 2 != part) return;
            long before = 0;
            for (var total : byMonth.entrySet()) {
                sums.add(measure, total.getKey().index(), total.getValue() - before);
                before = total.getValue();
            }
        });
        return new AreaValuesDocument(
                row.set().code(),
                row.area(),
                level(row).code(),
                ancestors(row),
                row.kind() == null ? "*" : row.kind().name(),
                part,
                Base64.getEncoder().encodeToString(sums.build().toBytes()));
    }

    private static AreaLevel level(Row row) {
        return find(row.set(), row.area()).level();
    }

    private static List<String> ancestors(Row row) {
        var ancestors = new ArrayList<String>();
        for (var parent = find(row.set(), row.area()).parent(); parent != null; ) {
            ancestors.add(parent);
            parent = find(row.set(), parent).parent();
        }
        return ancestors;
    }

    private static Area find(BoundarySet set, String code) {
        if (code.equals(Area.NATION_CODE)) return Area.nation(set);
        return AREAS.stream()
                .filter(area -> area.boundaries() == set && area.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static Area group(String set, String code, String name, String... communes) {
        return Area.group(BoundarySet.parse(set).orElseThrow(), code, name, null, List.of(communes));
    }

    private static Area area(
            String set, String code, AreaLevel level, String parent, String name, String... successors) {
        return new Area(BoundarySet.parse(set).orElseThrow(), code, level, parent, name, null, List.of(successors));
    }
}

package vn.p6monitor.schemas.catalogue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The page `docs/indicators.md`: everything that a catalogue says, for people, in both languages.
final class CataloguePage {
    private final Catalogue catalogue;

    CataloguePage(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /// @param command how to renew the page
    String text(String command) {
        var page = new StringBuilder(head(command));
        page.append(
                "## Danh mục · The list\n\n| mã · code | chỉ tiêu | indicator | đơn vị tính · unit |\n|---|---|---|---|\n");
        page.append(rows(catalogue.indicators(), CataloguePage::row)).append('\n');
        for (var indicator : catalogue.indicators())
            page.append(section(indicator)).append('\n');
        return page.toString().stripTrailing() + '\n';
    }

    private String head(String command) {
        return """
            # Các chỉ tiêu · The indicators

            <!-- Made from schemas/src/main/resources/catalogue/indicators.yaml. Change that, then renew this page: \
            %s -->

            Danh mục phiên bản **%s**: %d chỉ tiêu. Trang này được tạo tự động từ tệp danh mục. · Catalogue version **%2$s**: \
            %3$d indicators. This page is made from the catalogue's file.

            ## Cách đọc · How to read it

            Mỗi đơn vị được đếm đóng góp vào tử số và mẫu số; cả hai được cộng theo địa bàn rồi mới chia. Điều chưa biết thì \
            không tính vào bên nào. · Each unit counted contributes to a numerator and a denominator; both are summed over an \
            area, and divided last. What is not known counts on neither side.

            | cách tổng hợp · fold | một đơn vị đóng góp vào kỳ · what a unit contributes to a period |
            |---|---|
            %s
            “Cuối kỳ” là tháng cuối cùng của kỳ, hoặc tháng hiện tại nếu kỳ chưa kết thúc. · “The end of the period” is its \
            last month, or the current one while it runs.

            Biểu thức viết bằng CEL trên các mục báo cáo, `mục.trường`; `known(x)` hỏi trường đó đã biết chưa. *where* là điều \
            kiện: với trạng thái, sai nghĩa là không áp dụng; với báo cáo, sai nghĩa là không tính báo cáo đó. *requires* là \
            các trường phải biết thêm. · Expressions are CEL over the sections of the questionnaire, `section.field`; \
            `known(x)` asks whether a field is known. *where* is a condition: of a state, false means that the indicator does \
            not apply; of a report, that it is left aside. *requires* are fields that must be known besides.

            """.formatted(
                        command,
                        catalogue.version(),
                        catalogue.indicators().size(),
                        rows(List.of(Fold.values()), fold -> "| `" + fold + "` | " + both(Words.of(fold)) + " |"));
    }

    private static String row(Indicator indicator) {
        return "| [%s](#%s) | %s | %s | %s |"
                .formatted(
                        indicator.code(),
                        indicator.code().toLowerCase(Locale.ROOT),
                        cell(indicator.name().vi()),
                        cell(indicator.name().en()),
                        both(indicator.unit()));
    }

    private static String section(Indicator indicator) {
        var rows = new ArrayList<String>();
        add(rows, "đơn vị được đếm · counts", both(Words.of(indicator.counts())));
        add(rows, "loại cơ sở · kinds", kinds(indicator));
        add(rows, "đơn vị tính · unit", both(indicator.unit()) + (indicator.percent() ? " (× 100)" : ""));
        add(rows, "tử số · numerator", term(indicator.numerator()));
        add(rows, "mẫu số · denominator", indicator.denominator() == null ? null : term(indicator.denominator()));
        add(rows, "tốt hơn khi · better when", both(Words.of(indicator.direction())));
        add(rows, "mục tiêu · target", target(indicator.target()));
        add(rows, "tương đương · analogue", indicator.analogue() == null ? null : cell(indicator.analogue()));
        add(rows, "đếm người · counts people", people(indicator));
        add(rows, "công bố · disclosure", indicator.staff() ? both(Words.STAFF) : null);
        return """
                ## %s

                **%s**
                %s

                *%s*
                %s

                | | |
                |---|---|
                %s
                """.formatted(
                        indicator.code(),
                        indicator.name().vi(),
                        indicator.definition().vi(),
                        indicator.name().en(),
                        indicator.definition().en(),
                        rows(rows, row -> row));
    }

    private static void add(List<String> rows, String what, @Nullable String said) {
        if (said != null) rows.add("| " + what + " | " + said + " |");
    }

    private static String kinds(Indicator indicator) {
        return indicator.kinds().equals(Indicator.ALL_KINDS)
                ? both(Words.ALL_KINDS)
                : joined(indicator.kinds(), Words::of);
    }

    private static String term(Term term) {
        var said = new StringBuilder(code(term.fold().name()));
        if (term.reports() != null) said.append(' ').append(code(term.reports()));
        if (term.value() != null) said.append(": ").append(code(term.value()));
        if (term.where() != null) said.append("; *where* ").append(code(term.where()));
        if (!term.requires().isEmpty()) {
            said.append("; *requires* ")
                    .append(term.requires().stream().map(CataloguePage::code).collect(Collectors.joining(", ")));
        }
        return said.toString();
    }

    private static @Nullable String target(@Nullable Target target) {
        if (target == null) return null;
        var value = BigDecimal.valueOf(target.value()).stripTrailingZeros().toPlainString();
        return value + ": " + both(target.source());
    }

    private static @Nullable String people(Indicator indicator) {
        return indicator.people().isEmpty() ? null : joined(indicator.people(), Words::of);
    }

    private static <T> String joined(Collection<T> things, Function<T, Text> words) {
        return both(new Text(
                things.stream().map(thing -> words.apply(thing).vi()).collect(Collectors.joining(", ")),
                things.stream().map(thing -> words.apply(thing).en()).collect(Collectors.joining(", "))));
    }

    private static <T> String rows(List<T> things, Function<T, String> row) {
        return things.stream().map(thing -> row.apply(thing) + "\n").collect(Collectors.joining());
    }

    private static String both(Text text) {
        return text.vi().equals(text.en()) ? cell(text.vi()) : cell(text.vi()) + " · " + cell(text.en());
    }

    /// A bar would end the cell, also in code.
    private static String cell(String text) {
        return text.replace("|", "\\|");
    }

    private static String code(String text) {
        return '`' + cell(text) + '`';
    }
}

package vn.p6monitor.schemas.report;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;

/// SHA-256 of what a report says, which is the last of the tie-breakers between its versions.
///
/// The canonical form is one line `name=value` for each thing said, data fields by name and only where they are
/// known. So neither the way in, the format nor a later version of the Avro schema changes it. A number with a
/// fraction is written as short as can be (20, 0.5), and what a text says stays on its line: `\\` for a backslash, `\n`
/// for the end of a line.
public final class ContentHash {
    private ContentHash() {}

    public static byte[] of(Report report) {
        var text = new StringBuilder(256);
        line(text, "reportId", report.reportId().toString());
        line(text, "revision", Integer.toString(report.revision()));
        line(text, "withdrawn", Boolean.toString(report.withdrawn()));
        line(text, "facility", report.facility());
        line(text, "site", report.site());
        line(text, "section", report.section().name());
        line(text, "period", report.month().toString());
        line(text, "submittedAt", Long.toString(report.submittedAt().toEpochMilli()));
        var data = report.data();
        if (data != null) {
            var fields = new ArrayList<>(report.section().fields());
            fields.sort(Comparator.comparing(Field::name));
            for (var field : fields) {
                if (!data.isKnown(field.index()) || isEmptyList(field, data)) continue;
                line(text.append("data."), field.name(), said(field, data));
            }
        }
        return digest(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static boolean isEmptyList(Field field, SectionData data) {
        return field.type() == Field.Type.CHOICES && data.value(field.index()) == 0;
    }

    private static void line(StringBuilder text, String name, String value) {
        text.append(name).append('=').append(value).append('\n');
    }

    private static String said(Field field, SectionData data) {
        long value = data.value(field.index());
        return switch (field.type()) {
            case INTEGER -> Long.toString(value);
            case YES_NO -> value != 0 ? "true" : "false";
            case CHOICE -> field.symbols().get((int) value);
            case CHOICES -> choices(field, value);
            case NUMBER -> Fraction.text(data.number(field.index()));
            case TEXT -> data.text(field.index()).replace("\\", "\\\\").replace("\n", "\\n");
        };
    }

    private static String choices(Field field, long value) {
        var names = field.symbols().stream()
                .filter(symbol -> ((value >>> field.symbols().indexOf(symbol)) & 1) != 0)
                .sorted()
                .toList();
        return String.join(",", names);
    }

    private static byte[] digest(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}

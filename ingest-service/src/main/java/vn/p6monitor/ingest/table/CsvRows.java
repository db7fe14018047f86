package vn.p6monitor.ingest.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.p6monitor.ingest.lines.BodyCutOffException;
import vn.p6monitor.ingest.lines.BodyRefusedException;
import vn.p6monitor.ingest.lines.Lines;
import vn.p6monitor.schemas.problem.Problem;
import vn.p6monitor.schemas.problem.ProblemCode;

/// The rows of a CSV file in UTF-8, separated by commas, semicolons or tabs as its heading is.
///
/// Where semicolons separate, fractions have a comma: so write the programs that are set to Vietnamese. A row that
/// cannot be told from the next, for a quotation mark that never closes or bytes that are no text, ends the table.
public final class CsvRows implements Rows {
    private static final int LOOK_AHEAD = 16 * 1024;
    private static final int BUFFER = 4 * Lines.LONGEST;

    private final Notation notation;
    private final Iterator<CsvRecord> records;
    private long last;
    private boolean ended;

    private CsvRows(char separator, BufferedReader text) {
        this.notation = separator == ';' ? Notation.COMMA : Notation.POINT;
        this.records = CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(true)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .maxBufferSize(BUFFER)
                .build(
                        CsvRecordHandler.builder()
                                .maxFields(MOST_COLUMNS)
                                .maxFieldSize(Lines.LONGEST)
                                .maxRecordSize(Lines.LONGEST)
                                .build(),
                        text)
                .iterator();
    }

    /// @param key a code in the heading, beside which the separator is looked for
    public static Rows of(InputStream body, String key) {
        // A decoder that is asked for by itself refuses what is no text; one by name would replace it.
        var text = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8.newDecoder()), LOOK_AHEAD);
        try {
            return new CsvRows(separator(text, key), text);
        } catch (IOException e) {
            throw new BodyCutOffException(e);
        }
    }

    @Override
    public Notation notation() {
        return notation;
    }

    @Override
    public @Nullable Row next() throws UnreadableRowException {
        if (ended) return null;
        try {
            if (!records.hasNext()) {
                ended = true;
                return null;
            }
            return row(records.next());
        } catch (CsvParseException | UncheckedIOException e) {
            throw unreadable(e);
        }
    }

    private Row row(CsvRecord csv) throws UnreadableRowException {
        last = csv.getStartingLineNumber();
        var cells = new ArrayList<Cell>(csv.getFieldCount());
        for (var field : csv.getFields()) {
            if (field.length() > LONGEST_CELL) {
                throw new UnreadableRowException(
                        last, Problem.of(ProblemCode.CELL_TOO_LONG, "", Integer.toString(LONGEST_CELL)));
            }
            cells.add(Cell.of(field));
        }
        return new Row(last, cells);
    }

    private UnreadableRowException unreadable(RuntimeException e) {
        ended = true;
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof BodyRefusedException refused) throw refused;
            if (cause instanceof IOException io && !(io instanceof CharacterCodingException)) {
                throw new BodyCutOffException(io);
            }
        }
        return new UnreadableRowException(last + 1, Problem.of(ProblemCode.MALFORMED_CSV, ""));
    }

    private static char separator(BufferedReader text, String key) throws IOException {
        var start = CharBuffer.allocate(LOOK_AHEAD);
        var beside = Pattern.compile("([,;\\t])?[ \"]*\\b" + Pattern.quote(key) + "\\b[ \"]*([,;\\t])?");
        text.mark(LOOK_AHEAD);
        try {
            for (int read = 0; read >= 0 && start.hasRemaining(); ) read = text.read(start);
        } catch (CharacterCodingException _) {
            // Told when the rows have been read as far as that.
        }
        text.reset();
        var heading = beside.matcher(start.flip());
        while (heading.find()) {
            if (heading.group(1) != null) return heading.group(1).charAt(0);
            if (heading.group(2) != null) return heading.group(2).charAt(0);
        }
        return ',';
    }
}

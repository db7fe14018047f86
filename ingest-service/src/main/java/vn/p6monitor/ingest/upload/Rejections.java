package vn.p6monitor.ingest.upload;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;
import vn.p6monitor.ingest.lines.Cells;
import vn.p6monitor.ingest.lines.Line;
import vn.p6monitor.ingest.web.ToldProblem;
import vn.p6monitor.ingest.workbook.Marks;
import vn.p6monitor.schemas.problem.Problem;

/// The refused lines of one upload with their reasons, as the JSON list that the answer shows.
public final class Rejections implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int MOST_IN_MEMORY = 64 * 1024;
    private static final int MOST_PROBLEMS_OF_A_LINE = 100;

    private final Spool spool = new Spool(MOST_IN_MEMORY);
    private final JsonGenerator json = JSON.createGenerator(spool);
    private final String idName;
    private final Locale locale;
    private final long mostBytes;
    private long count;
    private long untold;

    /// @param mostBytes past which refusals are counted and no longer told
    public Rejections(String idName, Locale locale, long mostBytes) {
        this.idName = idName;
        this.locale = locale;
        this.mostBytes = mostBytes;
        json.writeStartArray();
    }

    public void add(long line, @Nullable String id, List<Problem> problems) {
        add(line, id, problems, Cells.NONE);
    }

    void add(Line line, @Nullable String id, List<Problem> problems) {
        add(line.number(), id, problems, line.cells());
    }

    private void add(long line, @Nullable String id, List<Problem> problems, Cells cells) {
        count++;
        if (spool.size() > mostBytes) {
            untold++;
            return;
        }
        json.writeStartObject();
        json.writeNumberProperty("line", line);
        if (id != null) json.writeStringProperty(idName, id);
        json.writeArrayPropertyStart("problems");
        problems.stream()
                .limit(MOST_PROBLEMS_OF_A_LINE)
                .forEach(problem -> json.writePOJO(ToldProblem.of(problem, locale, cells.of(problem.path()))));
        json.writeEndArray();
        json.writeEndObject();
    }

    public long count() {
        return count;
    }

    /// Counts a refusal whose reasons nobody keeps.
    public void addUntold() {
        count++;
        untold++;
    }

    /// How many were counted and not told, because there were too many.
    public long untold() {
        return untold;
    }

    /// Writes the list, once, at the end.
    public void copyTo(OutputStream out) {
        json.writeEndArray();
        json.flush();
        try {
            spool.copyTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The same as marks in the table that was refused in part, once, at the end.
    Marks toMarks() {
        json.writeEndArray();
        json.flush();
        var marks = new Marks();
        try (var refused = JSON.readerFor(Told.class).<Told>readValues(spool.read())) {
            while (refused.hasNext()) {
                var told = refused.next();
                for (var problem : told.problems()) {
                    var remark =
                            problem.path().isEmpty() ? problem.message() : problem.path() + ": " + problem.message();
                    marks.add(told.line(), problem.cell(), remark);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return marks;
    }

    /// A refused line as it was told.
    record Told(long line, List<ToldProblem> problems) {}

    @Override
    public void close() {
        try {
            spool.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

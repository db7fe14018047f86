package vn.p6monitor.ingest.avro;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.zip.DataFormatException;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DecoderFactory;
import org.jspecify.annotations.Nullable;
import vn.p6monitor.ingest.avro.ContainerFile.Block;
import vn.p6monitor.ingest.json.JsonText;
import vn.p6monitor.ingest.json.JsonValue.Members;
import vn.p6monitor.ingest.lines.Cells;
import vn.p6monitor.ingest.lines.Line;
import vn.p6monitor.ingest.lines.Lines;
import vn.p6monitor.schemas.problem.Problem;
import vn.p6monitor.schemas.problem.ProblemCode;

/// The records of a container file as JSON lines, numbered from 1; a turn has what of a block is read at once.
///
/// A record that cannot be read hides the others of its block; a block that cannot, all that follow.
public final class ContainerLines implements Lines {
    private static final int TURN = 500;

    private final ContainerFile file;
    private final GenericDatumReader<GenericRecord> reader;
    private final Function<GenericRecord, Members> toJson;
    private @Nullable BinaryDecoder decoder;
    private long left;
    private long number;
    private boolean ended;

    /// @param ours what the records are read as
    public ContainerLines(InputStream body, Schema ours, Function<GenericRecord, Members> toJson) {
        this.file = new ContainerFile(body);
        this.reader = new GenericDatumReader<>(WriterSchema.parse(file.schema(), ours), ours);
        this.toJson = toJson;
    }

    @Override
    public List<Line> next() {
        var lines = new ArrayList<Line>();
        while (lines.size() < TURN && !ended) {
            if (left > 0 && decoder != null) readRecord(decoder, lines);
            else readBlock(lines);
        }
        return lines;
    }

    private void readBlock(List<Line> lines) {
        try {
            var block = file.next();
            if (block == null) ended = true;
            else begin(block);
        } catch (DataFormatException _) {
            ended = true;
            lines.add(malformed(number + 1));
        }
    }

    private void begin(Block block) {
        decoder = DecoderFactory.get().binaryDecoder(block.bytes().array(), null);
        left = block.count();
    }

    private void readRecord(BinaryDecoder decoder, List<Line> lines) {
        number++;
        try {
            var bytes = JsonText.of(toJson.apply(reader.read(null, decoder)));
            left--;
            lines.add(
                    bytes.length > LONGEST
                            ? refused(number, Lines.tooLong())
                            : Line.of(number, bytes, 0, bytes.length));
        } catch (IOException | AvroRuntimeException | IndexOutOfBoundsException _) {
            lines.add(malformed(number));
            number += left - 1;
            left = 0;
        }
    }

    private static Line malformed(long number) {
        return refused(number, Problem.of(ProblemCode.MALFORMED_AVRO, ""));
    }

    private static Line refused(long number, Problem problem) {
        return new Line(number, ByteBuffer.allocate(0), List.of(problem), Cells.NONE);
    }
}

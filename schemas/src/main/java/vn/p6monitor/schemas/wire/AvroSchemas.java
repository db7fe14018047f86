package vn.p6monitor.schemas.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.avro.Schema;

/// The schemas of the events, as this release writes and reads them.
public final class AvroSchemas {
    static {
        boundLengths();
    }

    public static final Schema AREA = load("Area");
    public static final Schema FACILITY = load("Facility");
    public static final Schema FIELD_REPORT = load("FieldReport");
    public static final Schema GENERATION_REQUEST = load("GenerationRequest");
    public static final Schema UPLOAD = load("Upload");

    private AvroSchemas() {}

    /// Avro allocates what a length in the input says before it reads on; these bound what a sender can ask for. Avro
    /// looks at them once, when it reads for the first time.
    static void boundLengths() {
        System.setProperty("org.apache.avro.limits.string.maxLength", "65536");
        System.setProperty("org.apache.avro.limits.bytes.maxLength", "65536");
        System.setProperty("org.apache.avro.limits.collectionItems.maxLength", "10000");
    }

    private static Schema load(String name) {
        try (var in = AvroSchemas.class.getResourceAsStream("/avro/" + name + ".avsc")) {
            if (in == null) throw new IllegalStateException("no such schema: " + name);
            return new Schema.Parser().parse(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

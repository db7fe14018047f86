package vn.p6monitor.schemas.wire;

import java.io.IOException;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.Encoder;

/// A record that writes its own bytes, the same as Avro would write of it.
public interface StraightRecord extends GenericRecord {
    void write(Encoder out) throws IOException;
}

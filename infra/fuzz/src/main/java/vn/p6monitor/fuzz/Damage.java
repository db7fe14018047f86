package vn.p6monitor.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/// Makes something else of a good input.
@FunctionalInterface
public interface Damage {
    byte[] of(byte[] good, Random random);

    /// One to four changes of bytes: other bits, pieces that go, come twice or come anew, and an end too soon.
    ///
    /// @param pieces that mean something where these inputs are read
    static Damage withPieces(List<String> pieces) {
        return withBytes(Stream.concat(Stream.of("\n", "\"", "-1", "9".repeat(30), "\uFEFF"), pieces.stream())
                .map(piece -> piece.getBytes(StandardCharsets.UTF_8))
                .toList());
    }

    /// The same with pieces that are no text.
    static Damage withBytes(List<byte[]> pieces) {
        var known = Stream.concat(Stream.of(new byte[1]), pieces.stream()).toList();
        return (good, random) -> {
            var bytes = good;
            for (int i = random.nextInt(4); i >= 0; i--) bytes = changed(bytes, known, random);
            return bytes;
        };
    }

    private static byte[] changed(byte[] bytes, List<byte[]> pieces, Random random) {
        int at = random.nextInt(bytes.length + 1);
        int until = Math.min(bytes.length, at + random.nextInt(20));
        var piece = pieces.get(random.nextInt(pieces.size()));
        return switch (random.nextInt(7)) {
            case 0 -> replaced(bytes, at, Math.min(bytes.length, at + 1), new byte[] {(byte) random.nextInt()});
            case 1 -> flipped(bytes, at, random);
            case 2 -> replaced(bytes, at, until, new byte[0]);
            case 3 -> {
                int elsewhere = random.nextInt(bytes.length + 1);
                yield replaced(bytes, elsewhere, elsewhere, Arrays.copyOfRange(bytes, at, until));
            }
            case 4 -> replaced(bytes, at, at, piece);
            case 5 -> replaced(bytes, at, until, piece);
            default -> Arrays.copyOf(bytes, at);
        };
    }

    private static byte[] flipped(byte[] bytes, int at, Random random) {
        var flipped = bytes.clone();
        if (at < flipped.length) flipped[at] ^= (byte) (1 << random.nextInt(8));
        return flipped;
    }

    private static byte[] replaced(byte[] bytes, int from, int until, byte[] by) {
        var replaced = new ByteArrayOutputStream(bytes.length + by.length);
        replaced.write(bytes, 0, from);
        replaced.writeBytes(by);
        replaced.write(bytes, until, bytes.length - until);
        return replaced.toByteArray();
    }
}

package vn.p6monitor.ingest.lines;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NdjsonLinesTest {
    @Test
    void countsBlankLinesAndSkipsThem() {
        assertThat(lines("a\n\n \t\nb\n")).containsExactly("1:a", "4:b");
    }

    @Test
    void takesCarriageReturnsBeforeLineFeedsAway() {
        assertThat(lines("a\r\nb\r\n\r\nc")).containsExactly("1:a", "2:b", "4:c");
    }

    @Test
    void readsTheLastLineWithoutALineFeed() {
        assertThat(lines("a\nb")).containsExactly("1:a", "2:b");
    }

    @Test
    void readsNothingFromAnEmptyBody() {
        assertThat(lines("")).isEmpty();
        assertThat(lines("\n\n")).isEmpty();
    }

    @Test
    void skipsAByteOrderMarkAtTheBeginningOnly() {
        assertThat(lines("\uFEFFa\n\uFEFFb\n")).containsExactly("1:a", "2:\uFEFFb");
        assertThat(lines("\uFEFF\n\uFEFF")).containsExactly("2:\uFEFF");
    }

    @Test
    void keepsCharactersWholeWhateverTheNetworkDoes() {
        var body = "Xã Na Tông\nHuổi Chanh 🏫\n".getBytes(UTF_8);
        for (int size = 1; size <= body.length; size++) {
            assertThat(read(new Trickle(body, size))).containsExactly("1:Xã Na Tông", "2:Huổi Chanh 🏫");
        }
    }

    @Test
    void takesALineOfExactlyTheBound() {
        var longest = "x".repeat(Lines.LONGEST);
        assertThat(lines(longest + "\r\nb")).containsExactly("1:" + longest, "2:b");
        assertThat(lines("\uFEFF" + longest + "\r\nb")).containsExactly("1:" + longest, "2:b");
        assertThat(lines(longest)).containsExactly("1:" + longest);
    }

    @Test
    void leavesOutLinesBeyondTheBoundAndReadsOn() {
        var tooLong = "x".repeat(Lines.LONGEST + 1);
        assertThat(lines("a\n" + tooLong + "\nb")).containsExactly("1:a", "2:TOO LONG", "3:b");
        assertThat(lines("a\n" + tooLong)).containsExactly("1:a", "2:TOO LONG");
        assertThat(lines(tooLong.repeat(40) + "\n" + tooLong.repeat(9) + "\nc"))
                .containsExactly("1:TOO LONG", "2:TOO LONG", "3:c");
        assertThat(lines(tooLong.repeat(40) + "\n")).containsExactly("1:TOO LONG");
    }

    @Test
    void keepsTheBeginningOfALineBeyondTheBound() {
        var beginning = "a".repeat(Lines.LONGEST / 2) + "b".repeat(Lines.LONGEST / 2);
        for (var rest : List.of("c", "c".repeat(10 * Lines.LONGEST))) {
            var body = ("\uFEFF" + beginning + rest + "\nlast").getBytes(UTF_8);
            var line = new NdjsonLines(new ByteArrayInputStream(body)).next().getFirst();
            assertThat(line.unreadable()).isEqualTo(List.of(Lines.tooLong()));
            assertThat(UTF_8.decode(line.bytes()).toString()).isEqualTo(beginning);
        }
    }

    @Test
    void saysWhenTheBodyBreaksOff() {
        var broken = new SequenceInputStream(new ByteArrayInputStream("a\nb".getBytes(UTF_8)), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("connection reset");
            }

            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                return read();
            }
        });
        var lines = new NdjsonLines(broken);
        assertThat(lines.next()).hasSize(1);
        assertThatThrownBy(lines::next).isInstanceOf(BodyCutOffException.class);
    }

    /// Random bodies, cut by the network at random, give what splitting the whole text gives.
    @Test
    void agreesWithSplittingTheWholeText() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            var text = new StringBuilder();
            for (int i = random.nextInt(40); i > 0; i--) {
                var line = "ab é🏫".substring(0, random.nextInt(3)).repeat(random.nextInt(4));
                text.append(random.nextInt(15) == 0 ? "y".repeat(random.nextInt(3 * Lines.LONGEST)) : line);
                text.append(random.nextBoolean() ? "\n" : "\r\n");
            }
            var whole = text.toString();
            var expected = new ArrayList<String>();
            var parts = whole.split("\n", -1);
            for (int i = 0; i < parts.length; i++) {
                var line = parts[i].endsWith("\r") ? parts[i].substring(0, parts[i].length() - 1) : parts[i];
                if (line.isBlank()) continue;
                expected.add((i + 1) + ":" + (line.getBytes(UTF_8).length > Lines.LONGEST ? "TOO LONG" : line));
            }
            assertThat(read(new Trickle(whole.getBytes(UTF_8), 1 + random.nextInt(100_000))))
                    .as("seed %d round %d", seed, round)
                    .isEqualTo(expected);
        }
    }

    private static List<String> lines(String body) {
        return read(new ByteArrayInputStream(body.getBytes(UTF_8)));
    }

    private static List<String> read(InputStream body) {
        var lines = new NdjsonLines(body);
        var told = new ArrayList<String>();
        for (var turn = lines.next(); !turn.isEmpty(); turn = lines.next()) {
            for (var line : turn) {
                boolean tooLong = line.unreadable().equals(List.of(Lines.tooLong()));
                if (tooLong) assertThat(line.bytes().remaining()).isEqualTo(Lines.LONGEST);
                told.add(line.number() + ":" + (tooLong ? "TOO LONG" : UTF_8.decode(line.bytes())));
            }
        }
        return told;
    }

    /// Gives a few bytes at a time.
    private static final class Trickle extends InputStream {
        private final ByteArrayInputStream bytes;
        private final int atMost;

        Trickle(byte[] bytes, int atMost) {
            this.bytes = new ByteArrayInputStream(bytes);
            this.atMost = atMost;
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            return bytes.read(target, offset, Math.min(length, atMost));
        }
    }
}

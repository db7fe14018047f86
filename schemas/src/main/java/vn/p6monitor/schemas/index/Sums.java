package vn.p6monitor.schemas.index;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.TreeMap;
import java.util.function.LongBinaryOperator;
import vn.p6monitor.schemas.period.Month;

/// Whole numbers by measure and month, of which only those that are not zero are held.
///
/// For what is so (states, openings) a number is the *step* by which the sum changes in its month: the sum in a month
/// is the total of all steps up to it. So a value that stays costs nothing, and an expiry is one more step.
public final class Sums {
    /// Nothing at all.
    public static final Sums NONE = new Sums(new int[0], new long[0]);

    private static final int MONTHS = 1 << 12;
    private static final int MOST_MEASURES = 1 << 18;
    private static final long MOST_CELLS = (long) MOST_MEASURES * MONTHS;

    /// `measure * MONTHS + month`, ascending.
    private final int[] cells;

    private final long[] amounts;

    static {
        if (Month.COUNT > MONTHS) throw new IllegalStateException("a month does not fit its cell");
    }

    private Sums(int[] cells, long[] amounts) {
        this.cells = cells;
        this.amounts = amounts;
    }

    public boolean isEmpty() {
        return cells.length == 0;
    }

    /// The total of a measure's steps in all months up to this one.
    ///
    /// @throws ArithmeticException when it does not fit in 64 bits
    public long upTo(int measure, Month month) {
        long sum = 0;
        for (int i = firstOf(measure); i < cells.length && cells[i] <= cell(measure, month.index()); i++) {
            sum = Math.addExact(sum, amounts[i]);
        }
        return sum;
    }

    /// @throws ArithmeticException when a number does not fit in 64 bits
    public Sums plus(Sums other) {
        return merge(other, Math::addExact);
    }

    /// @throws ArithmeticException when a number does not fit in 64 bits
    public Sums minus(Sums other) {
        return merge(other, Math::subtractExact);
    }

    private Sums merge(Sums other, LongBinaryOperator operator) {
        if (other.isEmpty()) return this;
        var mergedCells = new int[cells.length + other.cells.length];
        var mergedAmounts = new long[mergedCells.length];
        int size = 0;
        int i = 0;
        int j = 0;
        while (i < cells.length || j < other.cells.length) {
            int mine = i < cells.length ? cells[i] : Integer.MAX_VALUE;
            int theirs = j < other.cells.length ? other.cells[j] : Integer.MAX_VALUE;
            long amount =
                    operator.applyAsLong(mine <= theirs ? amounts[i++] : 0, theirs <= mine ? other.amounts[j++] : 0);
            if (amount != 0) {
                mergedCells[size] = Math.min(mine, theirs);
                mergedAmounts[size++] = amount;
            }
        }
        return size == 0 ? NONE : new Sums(Arrays.copyOf(mergedCells, size), Arrays.copyOf(mergedAmounts, size));
    }

    /// The bytes of these sums: for each cell its distance from the one before and its amount, as variable-length
    /// integers (seven bits a byte, least first, amounts zigzag).
    public byte[] toBytes() {
        var out = ByteBuffer.allocate(cells.length * 15);
        int previous = 0;
        for (int i = 0; i < cells.length; i++) {
            putVarint(out, cells[i] - previous);
            putVarint(out, (amounts[i] << 1) ^ (amounts[i] >> 63));
            previous = cells[i];
        }
        return Arrays.copyOf(out.array(), out.position());
    }

    /// @throws IllegalArgumentException for bytes that `toBytes` did not make
    public static Sums fromBytes(byte[] bytes) {
        if (bytes.length == 0) return NONE;
        int count = 0;
        for (byte b : bytes) {
            if (b >= 0) count++;
        }
        if (count % 2 != 0 || bytes[bytes.length - 1] < 0) throw new IllegalArgumentException("cut off in a number");
        var in = ByteBuffer.wrap(bytes);
        var cells = new int[count / 2];
        var amounts = new long[count / 2];
        long cell = 0;
        for (int i = 0; i < cells.length; i++) {
            long distance = getVarint(in);
            boolean ascends = distance > 0 || (distance == 0 && i == 0);
            cell += distance;
            if (!ascends || distance >= MOST_CELLS || cell >= MOST_CELLS || cell % MONTHS >= Month.COUNT) {
                throw new IllegalArgumentException("no such cell: " + cell);
            }
            long zigzag = getVarint(in);
            if (zigzag == 0) throw new IllegalArgumentException("a zero is never held");
            cells[i] = (int) cell;
            amounts[i] = (zigzag >>> 1) ^ -(zigzag & 1);
        }
        return new Sums(cells, amounts);
    }

    private int firstOf(int measure) {
        int found = Arrays.binarySearch(cells, cell(measure, 0));
        return found >= 0 ? found : -found - 1;
    }

    private static int cell(int measure, int month) {
        return measure * MONTHS + month;
    }

    private static void putVarint(ByteBuffer out, long value) {
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            out.put((byte) ((rest & 0x7F) | 0x80));
            rest >>>= 7;
        }
        out.put((byte) rest);
    }

    private static long getVarint(ByteBuffer in) {
        long value = 0;
        for (int shift = 0; shift < Long.SIZE; shift += 7) {
            byte b = in.get();
            long bits = b & 0x7F;
            value |= bits << shift;
            if (b < 0) continue;
            boolean fits = bits << shift >>> shift == bits;
            boolean shortest = bits != 0 || shift == 0;
            if (fits && shortest) return value;
            break;
        }
        throw new IllegalArgumentException("a number is longer than it need be, or than 64 bits");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Sums that && Arrays.equals(cells, that.cells) && Arrays.equals(amounts, that.amounts);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(cells) * 31 + Arrays.hashCode(amounts);
    }

    @Override
    public String toString() {
        var text = new StringBuilder("{");
        for (int i = 0; i < cells.length; i++) {
            text.append(cells[i] / MONTHS)
                    .append('@')
                    .append(new Month(cells[i] % MONTHS))
                    .append('=')
                    .append(amounts[i])
                    .append(' ');
        }
        return text.append('}').toString();
    }

    /// Collects numbers in any order; those for the same measure and month are added.
    public static final class Builder {
        private final TreeMap<Integer, Long> amounts = new TreeMap<>();

        /// Adds to a measure in a month; months that lie past the calendar's end are left out.
        ///
        /// @throws ArithmeticException when a number does not fit in 64 bits
        public Builder add(int measure, int month, long amount) {
            // Any other would land on a measure that is not meant.
            if (measure < 0 || measure >= MOST_MEASURES || month < 0) {
                throw new IllegalArgumentException("no such cell: " + measure + '@' + month);
            }
            if (amount != 0 && month < Month.COUNT) amounts.merge(cell(measure, month), amount, Math::addExact);
            return this;
        }

        public Sums build() {
            amounts.values().removeIf(amount -> amount == 0);
            if (amounts.isEmpty()) return NONE;
            return new Sums(
                    amounts.keySet().stream().mapToInt(Integer::intValue).toArray(),
                    amounts.values().stream().mapToLong(Long::longValue).toArray());
        }
    }
}

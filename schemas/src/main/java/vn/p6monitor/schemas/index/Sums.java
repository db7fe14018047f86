package vn.p6monitor.schemas.index;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.LongBinaryOperator;
import vn.p6monitor.schemas.period.Month;
import vn.p6monitor.schemas.period.Period;

/// Whole numbers by measure and month or longer period, of which only those that are not zero are held.
///
/// For what is so (states, openings) a number is the *step* by which the sum changes in its month: the sum in a month
/// is the total of all steps up to it. So a value that stays costs nothing, and an expiry is one more step. For what
/// happened a number is the amount of its month, or of its longer period where months do not add up to that.
public final class Sums {
    /// Nothing at all.
    public static final Sums NONE = new Sums(new int[0], new long[0]);

    private static final int SLOTS = 1 << 13;
    private static final int MOST_MEASURES = 1 << 17;
    private static final long MOST_CELLS = (long) MOST_MEASURES * SLOTS;

    /// `measure * SLOTS + slot`, ascending.
    private final int[] cells;

    private final long[] amounts;

    static {
        if (Slots.COUNT > SLOTS) throw new IllegalStateException("a period does not fit its cell");
    }

    /// @param cells ascending
    /// @param amounts of the cells, none of them zero
    Sums(int[] cells, long[] amounts) {
        this.cells = cells;
        this.amounts = amounts;
    }

    public boolean isEmpty() {
        return cells.length == 0;
    }

    /// How many numbers are held.
    public int size() {
        return cells.length;
    }

    /// The total of a measure's steps in all months up to this one.
    ///
    /// @throws ArithmeticException when it does not fit in 64 bits
    public long upTo(int measure, Month month) {
        return between(measure, new Month(0), month);
    }

    /// The total of a measure's numbers in all months from one to another, both included.
    ///
    /// @throws ArithmeticException when it does not fit in 64 bits
    public long between(int measure, Month first, Month last) {
        long sum = 0;
        int end = cell(measure, last.index());
        for (int i = from(cell(measure, first.index())); i < cells.length && cells[i] <= end; i++) {
            sum = Math.addExact(sum, amounts[i]);
        }
        return sum;
    }

    /// A measure's own number in a period; a longer period has one of its own beside those of its months.
    public long in(int measure, Period period) {
        int cell = cell(measure, Slots.of(period));
        int i = from(cell);
        return i < cells.length && cells[i] == cell ? amounts[i] : 0;
    }

    /// @throws ArithmeticException when a number does not fit in 64 bits
    public Sums plus(Sums other) {
        return merge(other, Math::addExact);
    }

    /// All of several added up.
    ///
    /// @throws ArithmeticException when a number does not fit in 64 bits
    public static Sums total(List<Sums> several) {
        if (several.isEmpty()) return NONE;
        if (several.size() == 1) return several.getFirst();
        var total = new Tally();
        for (var sums : several) {
            for (int i = 0; i < sums.cells.length; i++) total.add(sums.cells[i], sums.amounts[i]);
        }
        return total.toSums();
    }

    /// @throws ArithmeticException when a number does not fit in 64 bits
    public Sums minus(Sums other) {
        return merge(other, Math::subtractExact);
    }

    /// One wherever there is a number above zero: whether there is anyone, not how many.
    ///
    /// @param steps the measures whose numbers are steps, of which only the first is kept: who follows adds nothing
    public Sums whether(IntPredicate steps) {
        var ones = new Builder();
        int counted = -1;
        for (int i = 0; i < cells.length; i++) {
            int measure = cells[i] / SLOTS;
            if (amounts[i] <= 0 || (measure == counted && steps.test(measure))) continue;
            ones.addTo(measure, cells[i] % SLOTS, 1);
            counted = measure;
        }
        return ones.build();
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
            if (!ascends || distance >= MOST_CELLS || cell >= MOST_CELLS || cell % SLOTS >= Slots.COUNT) {
                throw new IllegalArgumentException("no such cell: " + cell);
            }
            long zigzag = getVarint(in);
            if (zigzag == 0) throw new IllegalArgumentException("a zero is never held");
            cells[i] = (int) cell;
            amounts[i] = (zigzag >>> 1) ^ -(zigzag & 1);
        }
        return new Sums(cells, amounts);
    }

    /// The position of the first cell that is not before this one.
    private int from(int cell) {
        int found = Arrays.binarySearch(cells, cell);
        return found >= 0 ? found : -found - 1;
    }

    private static int cell(int measure, int slot) {
        return measure * SLOTS + slot;
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
            text.append(cells[i] / SLOTS)
                    .append('@')
                    .append(Slots.text(cells[i] % SLOTS))
                    .append('=')
                    .append(amounts[i])
                    .append(' ');
        }
        return text.append('}').toString();
    }

    /// Collects numbers in any order; those for the same measure and period are added.
    public static final class Builder {
        private final Tally tally = new Tally();

        /// Adds to a measure in a month; months that lie past the calendar's end are left out.
        ///
        /// @throws ArithmeticException when its number does not fit in 64 bits
        public Builder add(int measure, int month, long amount) {
            if (month < 0) throw new IllegalArgumentException("no such month: " + month);
            if (month < Month.COUNT) addTo(measure, month, amount);
            return this;
        }

        /// Adds to a measure's own number in a period.
        ///
        /// @throws ArithmeticException when it does not fit in 64 bits
        public Builder add(int measure, Period period, long amount) {
            addTo(measure, Slots.of(period), amount);
            return this;
        }

        private void addTo(int measure, int slot, long amount) {
            // Any other would land on a measure that is not meant.
            if (measure < 0 || measure >= MOST_MEASURES) {
                throw new IllegalArgumentException("no such measure: " + measure);
            }
            if (amount != 0) tally.add(cell(measure, slot), amount);
        }

        public Sums build() {
            return tally.toSums();
        }
    }
}

package vn.p6monitor.schemas.index;

import java.util.Arrays;

/// Adds up amounts by cell, in any order: a table with open addressing, at most half full.
final class Tally {
    /// Spreads neighbouring cells over the table: 2^32 divided by the golden ratio.
    private static final int SPREAD = 0x9E3779B9;

    private static final int FREE = -1;
    private static final int LEAST_BITS = 6;

    private int[] cells;
    private long[] amounts;
    private int shift;
    private int size;

    Tally() {
        allocate(LEAST_BITS);
    }

    private void allocate(int bits) {
        cells = new int[1 << bits];
        Arrays.fill(cells, FREE);
        amounts = new long[1 << bits];
        shift = Integer.SIZE - bits;
    }

    /// @throws ArithmeticException when the cell's total does not fit in 64 bits
    void add(int cell, long amount) {
        int place = place(cell);
        if (cells[place] == FREE) {
            cells[place] = cell;
            size++;
        }
        amounts[place] = Math.addExact(amounts[place], amount);
        if (size * 2 > cells.length) grow();
    }

    /// Where a cell is, or is to be put.
    private int place(int cell) {
        int place = (cell * SPREAD) >>> shift;
        while (cells[place] != FREE && cells[place] != cell) place = (place + 1) & (cells.length - 1);
        return place;
    }

    private void grow() {
        var before = cells;
        var amountsBefore = amounts;
        allocate(Integer.SIZE - shift + 1);
        for (int i = 0; i < before.length; i++) {
            if (before[i] == FREE) continue;
            int place = place(before[i]);
            cells[place] = before[i];
            amounts[place] = amountsBefore[i];
        }
    }

    /// All cells whose amounts are not zero, in ascending order.
    Sums toSums() {
        var held = new int[size];
        int count = 0;
        for (int i = 0; i < cells.length; i++) {
            if (cells[i] != FREE && amounts[i] != 0) held[count++] = cells[i];
        }
        if (count == 0) return Sums.NONE;
        var ascending = Arrays.copyOf(held, count);
        Arrays.sort(ascending);
        var theirs = new long[count];
        for (int i = 0; i < count; i++) theirs[i] = amounts[place(ascending[i])];
        return new Sums(ascending, theirs);
    }
}

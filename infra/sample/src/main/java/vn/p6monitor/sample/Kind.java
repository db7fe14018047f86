package vn.p6monitor.sample;

/// The kinds of institution that the article counts, with their numbers and the letters in their codes.
enum Kind {
    PRESCHOOL("MN", 168),
    PRIMARY("TH", 140),
    LOWER_SECONDARY("THCS", 123),
    UPPER_SECONDARY("THPT", 33),
    CONTINUING_EDUCATION_CENTRE("GDTX", 9),
    COMMUNITY_LEARNING_CENTRE("HTCD", 8),
    COLLEGE("CD", 1);

    private final String letters;
    private final int institutions;

    Kind(String letters, int institutions) {
        this.letters = letters;
        this.institutions = institutions;
    }

    int institutions() {
        return institutions;
    }

    /// The code of the institution with this number in its kind: `11-TH-0042`.
    String code(int number) {
        return Facility.code(letters, number);
    }
}

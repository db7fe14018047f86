package vn.p6monitor.sample;

/// What Báo Điện Biên Phủ printed about the province, as of about May 2025.
final class Article {
    static final int SITES = 1_210;
    static final int SITES_ON_BROADBAND = 234;
    static final int SITES_WITHOUT_INTERNET = 153;

    static final int COMPUTERS = 12_605;
    static final int COMPUTERS_OUTDATED = 7_691;
    static final int COMPUTERS_MISSING = 5_158;

    static final int STAFF = 15_760;
    static final int STAFF_TRAINED_IN_IT = 307;

    static final int CLASSES = 7_294;
    static final int LEARNERS = 207_233;

    private Article() {}
}

package vn.p6monitor.schemas.flag;

import java.util.Arrays;
import java.util.Optional;

/// Every reason to look at a report that counts; the names are stable and part of the API.
public enum FlagRule {
    /// A number differs from that of the slot before by more than a factor of 3.
    SUDDEN_CHANGE,
    LEARNERS_WITHOUT_CLASSES,
    CLASSES_WITHOUT_LEARNERS,
    /// A site has no connection, and a speed test in the same month.
    SPEED_TEST_WITHOUT_CONNECTION,
    /// The first version came more than 90 days after the month.
    RECEIVED_LATE,
    /// A site was without connection on more days than the month has.
    OUTAGE_EXCEEDS_MONTH,
    /// The revision that counts was sent with different contents.
    CONFLICTING_REVISION;

    public static Optional<FlagRule> parse(String code) {
        return Arrays.stream(values()).filter(rule -> rule.name().equals(code)).findFirst();
    }
}

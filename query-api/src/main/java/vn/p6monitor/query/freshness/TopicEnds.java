package vn.p6monitor.query.freshness;

import java.util.Map;

/// Where the topics end that all answers are made from.
public interface TopicEnds {
    /// For each partition there is, named as in `ProgressDocument.partition`, the offset of its next record.
    Map<String, Long> now();
}

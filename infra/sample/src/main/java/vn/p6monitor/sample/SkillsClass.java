package vn.p6monitor.sample;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// "Digital literacy for all": one class for the people around, told by session and attendance and never by person.
record SkillsClass(
        List<Topic> topics,
        int sessions,
        int attendances,
        @Nullable Integer female,
        @Nullable Integer ethnicMinority,
        @Nullable Integer poorHousehold,
        @Nullable Integer aged60)
        implements Activity {
    /// The topics that the contract knows.
    enum Topic {
        PUBLIC_SERVICES,
        HEALTH,
        EDUCATION,
        CULTIVATION,
        PRODUCT_PROMOTION
    }

    /// One digit too many.
    @Override
    public SkillsClass mistaken() {
        return new SkillsClass(topics, sessions, attendances * 10, female, ethnicMinority, poorHousehold, aged60);
    }
}

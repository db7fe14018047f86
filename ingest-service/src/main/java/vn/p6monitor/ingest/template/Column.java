package vn.p6monitor.ingest.template;

import org.jspecify.annotations.Nullable;
import vn.p6monitor.schemas.questionnaire.Item;
import vn.p6monitor.schemas.questionnaire.Wording;
import vn.p6monitor.schemas.report.Field;
import vn.p6monitor.schemas.report.Field.Limits;
import vn.p6monitor.schemas.report.Section;

/// One column of a template.
///
/// @param code by which the column is read; in brackets where it is not
/// @param limits of numbers and texts, null where there are none to tell
record Column(
        String code,
        Item item,
        Answer answer,
        boolean required,
        @Nullable Limits limits) {
    /// What goes into a cell.
    enum Answer {
        TEXT,
        MONTH,
        WHOLE_NUMBER,
        NUMBER,
        YES_NO,
        CHOICE,
        CHOICES;

        /// What to write, in a few words.
        Wording wording() {
            return switch (this) {
                case TEXT -> new Wording("văn bản", "text");
                case MONTH -> new Wording("tháng, ví dụ 2025-05", "month, such as 2025-05");
                case WHOLE_NUMBER -> new Wording("số nguyên", "whole number");
                case NUMBER -> new Wording("số", "number");
                case YES_NO -> new Wording("Có hoặc Không", "Yes or No");
                case CHOICE -> new Wording("chọn một", "choose one");
                case CHOICES -> new Wording("một hoặc nhiều, ngăn cách bằng dấu ;", "one or more, separated by ;");
            };
        }

        private static Answer to(Field field) {
            return switch (field.type()) {
                case INTEGER -> WHOLE_NUMBER;
                case NUMBER -> NUMBER;
                case YES_NO -> YES_NO;
                case CHOICE -> CHOICE;
                case CHOICES -> CHOICES;
                case TEXT -> TEXT;
            };
        }
    }

    static Column of(Section section, Field field, Item item) {
        return new Column(section.name() + '.' + field.name(), item, Answer.to(field), field.required(), limits(field));
    }

    /// What is asked of every report or registration.
    static Column of(String code, Item item, Answer answer, boolean required) {
        return new Column(code, item, answer, required, null);
    }

    /// Whether programs must not take what is written here for a number or a date.
    boolean isWrittenAsText() {
        return answer == Answer.TEXT || answer == Answer.MONTH;
    }

    /// The bounds as people write them, empty where there are none.
    Wording bounds() {
        if (limits == null) return new Wording("", "");
        if (answer == Answer.TEXT) {
            return new Wording("tối đa " + limits.max() + " ký tự", "at most " + limits.max() + " characters");
        }
        if (limits.exclusive()) {
            return new Wording(
                    "lớn hơn " + limits.min() + ", tối đa " + limits.max(),
                    "more than " + limits.min() + ", at most " + limits.max());
        }
        return new Wording(limits.min() + " đến " + limits.max(), limits.min() + " to " + limits.max());
    }

    private static @Nullable Limits limits(Field field) {
        return switch (field.type()) {
            case INTEGER, NUMBER, TEXT -> field.limits();
            case YES_NO, CHOICE, CHOICES -> null;
        };
    }
}

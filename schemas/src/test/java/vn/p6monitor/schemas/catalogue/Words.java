package vn.p6monitor.schemas.catalogue;

import vn.p6monitor.schemas.facility.FacilityKind;

/// What the words of a catalogue mean, in both languages.
final class Words {
    static final Text ALL_KINDS = new Text("mọi loại, trừ ủy ban nhân dân xã", "all but commune offices");
    static final Text STAFF = new Text(
            "không công bố ở nơi có dưới 3 cơ sở đã biết", "withheld where fewer than 3 institutions are known");

    private Words() {}

    static Text of(Fold fold) {
        return switch (fold) {
            case STATE ->
                new Text(
                        "giá trị của biểu thức theo tình trạng của đơn vị vào cuối kỳ, nếu khi đó đơn vị đang mở; “đúng” tính là 1",
                        "the expression's value for the unit's state at the end of the period, if it is open then; a true counts 1");
            case SUM ->
                new Text(
                        "tổng của biểu thức trên các báo cáo trong kỳ",
                        "the sum of the expression over the reports of the period");
            case ANY ->
                new Text(
                        "1 nếu có ít nhất một báo cáo phù hợp trong kỳ; mỗi đơn vị tính một lần trong kỳ",
                        "1 if any report of the period matches; a unit counts once in a period");
            case EVER ->
                new Text(
                        "1 nếu đã từng có báo cáo phù hợp tính đến cuối kỳ và khi đó đơn vị đang mở",
                        "1 if any report ever matched up to the end of the period, and the unit is open then");
            case MEDIAN ->
                new Text(
                        "1 nếu trung vị trên các báo cáo trong kỳ đạt ngưỡng",
                        "1 if the median over the reports of the period meets the threshold");
            case DISTINCT ->
                new Text(
                        "số giá trị khác nhau được nêu trong các báo cáo trong kỳ",
                        "the number of different values that the reports of the period name");
            case OPEN ->
                new Text(
                        "1 cho mỗi đơn vị phải báo cáo, theo danh sách đăng ký",
                        "1 for each unit that is expected, going by the register");
        };
    }

    static Text of(Counted counted) {
        return switch (counted) {
            case SITE -> new Text("điểm trường", "sites");
            case SATELLITE_SITE -> new Text("điểm trường lẻ", "satellite sites");
            case FACILITY -> new Text("cơ sở", "institutions");
            case COMMUNE -> new Text("xã, phường", "communes");
        };
    }

    static Text of(Direction direction) {
        return switch (direction) {
            case HIGHER -> new Text("cao hơn", "higher");
            case LOWER -> new Text("thấp hơn", "lower");
            case NEUTRAL -> new Text("không đánh giá", "neither");
        };
    }

    static Text of(Side side) {
        return switch (side) {
            case NUMERATOR -> new Text("tử số", "numerator");
            case DENOMINATOR -> new Text("mẫu số", "denominator");
        };
    }

    static Text of(FacilityKind kind) {
        return switch (kind) {
            case PRESCHOOL -> new Text("trường mầm non", "preschools");
            case PRIMARY -> new Text("trường tiểu học", "primary schools");
            case LOWER_SECONDARY -> new Text("trường trung học cơ sở", "lower secondary schools");
            case UPPER_SECONDARY -> new Text("trường trung học phổ thông", "upper secondary schools");
            case PRIMARY_AND_LOWER_SECONDARY ->
                new Text("trường tiểu học và trung học cơ sở", "primary and lower secondary schools");
            case LOWER_AND_UPPER_SECONDARY ->
                new Text("trường trung học cơ sở và trung học phổ thông", "lower and upper secondary schools");
            case CONTINUING_EDUCATION_CENTRE ->
                new Text("trung tâm giáo dục thường xuyên", "continuing-education centres");
            case COLLEGE -> new Text("trường cao đẳng", "colleges");
            case COMMUNITY_LEARNING_CENTRE -> new Text("trung tâm học tập cộng đồng", "community learning centres");
            case COMMUNE_OFFICE -> new Text("ủy ban nhân dân xã", "commune offices");
        };
    }
}

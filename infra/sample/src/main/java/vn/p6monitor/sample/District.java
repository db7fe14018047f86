package vn.p6monitor.sample;

import java.util.Arrays;

/// A district of Điện Biên in the set 2021, with its share of the sample.
///
/// `residents` are rough thousands and weigh nothing but the spread of institutions; `centre` is the commune where the
/// sample puts what a district has one of.
enum District {
    DIEN_BIEN_PHU("094", "thành phố Điện Biên Phủ", 84, "03136"),
    MUONG_LAY("095", "thị xã Mường Lay", 12, "03151"),
    MUONG_NHE("096", "huyện Mường Nhé", 49, "03160"),
    MUONG_CHA("097", "huyện Mường Chà", 49, "03172"),
    TUA_CHUA("098", "huyện Tủa Chùa", 60, "03217"),
    TUAN_GIAO("099", "huyện Tuần Giáo", 93, "03253"),
    DIEN_BIEN("100", "huyện Điện Biên", 100, "03334"),
    DIEN_BIEN_DONG("101", "huyện Điện Biên Đông", 72, "03203"),
    MUONG_ANG("102", "huyện Mường Ảng", 52, "03256"),
    NAM_PO("103", "huyện Nậm Pồ", 57, "03169");

    private final String code;
    private final String title;
    private final int residents;
    private final String centre;

    District(String code, String title, int residents, String centre) {
        this.code = code;
        this.title = title;
        this.residents = residents;
        this.centre = centre;
    }

    static District of(String code) {
        return Arrays.stream(values())
                .filter(district -> district.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no district: " + code));
    }

    String title() {
        return title;
    }

    /// The title without its type: `Tủa Chùa`.
    String place() {
        return title.replaceFirst("^(thành phố|thị xã|huyện) ", "");
    }

    int residents() {
        return residents;
    }

    String centre() {
        return centre;
    }

    boolean rural() {
        return title.startsWith("huyện");
    }

    /// One of the four that the article names as the worst equipped.
    boolean worseOff() {
        return switch (this) {
            case TUA_CHUA, MUONG_NHE, MUONG_CHA, NAM_PO -> true;
            case DIEN_BIEN_PHU, MUONG_LAY, TUAN_GIAO, DIEN_BIEN, DIEN_BIEN_DONG, MUONG_ANG -> false;
        };
    }
}

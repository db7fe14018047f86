package vn.p6monitor.schemas.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.p6monitor.schemas.Seed;

class PersonalDataTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Trường Tiểu học số 2 Na Tông",
                "Trường PTDTBT THCS Pá Khoang",
                "THCS 19-8",
                "Trường THPT 30.4.1975",
                "Trường Tiểu học 7/5",
                "Mầm non 20-10, khu 3, tổ 12",
                "Điểm trường bản 1+2+3",
                "Năm học 2024-2025",
                "Năm học 2023-2024-2025",
                "Lớp 9 2024-2025",
                "Học kỳ 05-2024-2025",
                "Khánh thành 01-06-2024, 2025",
                "Từ 20-11-2020 2024",
                "Từ 01-06-2024 2025",
                "1-6-2001 02-09-1945",
                "Nhà số 12 ngõ 345 đường 678",
                "Km 12 345 quốc lộ 279",
                "TH&THCS số 1 (điểm 02)",
                "Tổ 1 2 3 4 5 6 7 8 9 10 11 12",
                "Tổ 0 1 2 3 4 5 6 7 8 9",
                "Phòng 101 102 103 104",
                "Robotics@Home",
                "Edu@Robot 2.0",
                "VEXcode VR 4.0.5",
                "Scratch 3.29.1",
                "Micro:bit +2024",
                "STEM + 12",
                "12345678",
                "Mã 0912-345-67",
                "@",
                "a@b",
                "@edu.vn",
                "RoboBlockly v1.2-3456"
            })
    void isNotSeenInNames(String name) {
        assertThat(PersonalData.seemsToBeIn(name)).as(name).isFalse();
        assertThat(PersonalData.seemsToBeIn(" (" + name + ")")).as(name).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0912345678",
                "0912 345 678",
                "0912.345.678",
                "0912-345-678",
                "0912.34.56.78",
                "091 234 5678",
                "09 12 34 56 78",
                "(0912) 345 678",
                "0912  345  678",
                "0912–345–678",
                "912345678",
                "84912345678",
                "84 912 345 678",
                "+84912345678",
                "+84 912 345 678",
                "(+84) 912 345 678",
                "+84 (0)912 345 678",
                "+84 215 3825409",
                "0084 912 345 678",
                "+856 20 5555 1234",
                "02153825409",
                "0215 3825 409",
                "(0215) 3 825 409",
                "(024)38251234",
                "024 3825 1234",
                "０９１２３４５６７８",
                "٠٩١٢٣٤٥٦٧٨",
                "0912\u200B345\u200B678",
                "0912\u00A0345\u00A0678"
            })
    void isSeenInPhoneNumbers(String number) {
        assertIsSeen(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mai@dienbien.edu.vn",
                "Mai.Lo+x@Gmail.com",
                "mai_1@a-b.vn",
                "mai @ dienbien.vn",
                "mai@dienbien . vn",
                "mai＠dienbien.vn",
                "mơ@điệnbiên.vn"
            })
    void isSeenInEMailAddresses(String address) {
        assertIsSeen(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "011195001234",
                "123456789012",
                "011 195 001 234",
                "0111 9500 1234",
                "011.195.001.234",
                "011195 001234"
            })
    void isSeenInIdentityNumbers(String number) {
        assertIsSeen(number);
    }

    @Test
    void isSeenInEveryMobileNumberHoweverItIsWritten() {
        var random = Seed.generator(getClass());
        for (int round = 0; round < 5_000; round++) {
            var prefix = "35789".charAt(random.nextInt(5));
            var number = "0" + prefix + String.format("%08d", random.nextInt(100_000_000));
            var mark = " .-".charAt(random.nextInt(3));
            int first = random.nextInt(3, 5);
            int second = random.nextInt(first + 2, 9);
            var grouped = number.substring(0, first)
                    + mark
                    + number.substring(first, second)
                    + mark
                    + number.substring(second);
            assertIsSeen(number);
            assertIsSeen(grouped);
        }
    }

    @Test
    void isSeenInEveryNumberOfNineFiguresOrMore() {
        for (int figures = 1; figures <= 20; figures++) {
            assertThat(PersonalData.seemsToBeIn("số " + "1".repeat(figures))).isEqualTo(figures >= 9);
        }
    }

    @Test
    void isLookedForInReasonableTimeInTheLongestText() {
        for (var piece : new String[] {"0 ", "1.", "a@", "a.", "+1 ", "@a.", "(0"}) {
            assertThat(PersonalData.seemsToBeIn(piece.repeat(150))).isIn(true, false);
        }
    }

    /// By itself, and among words and other figures.
    private static void assertIsSeen(String text) {
        assertThat(PersonalData.seemsToBeIn(text)).as(text).isTrue();
        assertThat(PersonalData.seemsToBeIn("Cô Mai: " + text + ", hiệu trưởng"))
                .as(text)
                .isTrue();
        assertThat(PersonalData.seemsToBeIn("Điểm 5 " + text + " 12")).as(text).isTrue();
    }
}

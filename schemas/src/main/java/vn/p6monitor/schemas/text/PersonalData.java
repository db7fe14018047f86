package vn.p6monitor.schemas.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// What looks like a phone number, an e-mail address or a 12-digit identity number.
///
/// Names are full of figures (`THCS 19-8`, `số 2`, `2024-2025`), so a number in groups must have the form and the
/// prefix of a phone or identity number of Viet Nam, or a plus; without gaps, nine figures are enough.
final class PersonalData {
    private static final Pattern E_MAIL = Pattern.compile(
            "[\\p{L}\\p{N}._%+-]\\s?@\\s?[\\p{L}\\p{N}-]+(\\s?\\.\\s?[\\p{L}\\p{N}-]+)*\\s?\\.\\s?\\p{L}{2,}");
    private static final Pattern UNBROKEN = Pattern.compile("\\d{9,}");

    /// Groups of figures with the marks between them that phone numbers are written with.
    private static final Pattern GROUPED = Pattern.compile("\\d+([\\s.()-]{1,3}\\d+)+");

    private static final Pattern WITH_PLUS = Pattern.compile("\\+[\\s(]{0,2}(\\d[\\s.()-]{0,3}){7,14}\\d");
    private static final Pattern FIGURES = Pattern.compile("\\d+");

    /// Mobile phones have 10 figures, fixed ones 11; either may begin with the code of the country.
    private static final Pattern PHONE = Pattern.compile("(0|84|0084)([35789]\\d{8}|2\\d{9})");

    /// The code of a province, the century with the sex, the year of birth, and six figures.
    private static final Pattern IDENTITY = Pattern.compile("0\\d\\d[0-3]\\d{8}");

    private PersonalData() {}

    static boolean seemsToBeIn(String text) {
        var plain = plain(text);
        return E_MAIL.matcher(plain).find()
                || UNBROKEN.matcher(plain).find()
                || WITH_PLUS.matcher(plain).find()
                || GROUPED.matcher(plain).results().map(MatchResult::group).anyMatch(PersonalData::hidesANumber);
    }

    /// Wide and raised characters as plain ones, figures of any script as 0 to 9, nothing that cannot be seen.
    private static String plain(String text) {
        var plain = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFKC).codePoints().forEach(character -> {
            if (Character.isDigit(character)) {
                plain.append(Character.digit(character, 10));
            } else if (Character.isSpaceChar(character)) {
                plain.append(' ');
            } else if (Character.getType(character) == Character.DASH_PUNCTUATION) {
                plain.append('-');
            } else if (Character.getType(character) != Character.FORMAT) {
                plain.appendCodePoint(character);
            }
        });
        return plain.toString();
    }

    /// Whether groups that follow each other make a phone or identity number, whatever stands before or after them.
    private static boolean hidesANumber(String grouped) {
        var groups = FIGURES.matcher(grouped).results().map(MatchResult::group).toList();
        for (int first = 0; first < groups.size(); first++) {
            for (int end = first + 1; end <= groups.size(); end++) {
                if (isANumber(groups.subList(first, end))) return true;
            }
        }
        return false;
    }

    private static boolean isANumber(List<String> groups) {
        var figures = String.join("", groups);
        if (IDENTITY.matcher(figures).matches()) {
            return groups.stream().allMatch(group -> group.length() >= 3);
        }
        return PHONE.matcher(figures).matches() && isGroupedAsAPhone(groups);
    }

    /// Dates and school years begin with one or two figures and go on with more; phone numbers begin with a prefix.
    private static boolean isGroupedAsAPhone(List<String> groups) {
        var lengths = new ArrayList<Integer>();
        for (var group : groups) lengths.add(group.length());
        return lengths.getFirst() >= 3
                || groups.getFirst().equals("84")
                || lengths.stream().allMatch(length -> length == 2);
    }
}

package vn.p6monitor.signin;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// A name under which programs and people sign in alike, with what its tokens say.
///
/// @param facilities that a reporter speaks for
record Account(String name, String role, Optional<String> province, List<String> facilities) {

    /// All the accounts there are.
    static List<Account> all(SignInSettings settings) {
        var national = Stream.of("ministry", "researcher", "operator")
                .map(name -> new Account(name, name, Optional.empty(), List.of()));
        var provincial = settings.provinces().stream()
                .map(province -> new Account("province-" + province, "province", Optional.of(province), List.of()));
        var reporter = new Account("reporter", "reporter", Optional.empty(), settings.reporterFacilities());
        return Stream.of(national, provincial, Stream.of(reporter))
                .flatMap(accounts -> accounts)
                .toList();
    }

    /// The secret of the program and the password of the person.
    String secret() {
        return name + "-secret";
    }

    Map<String, Object> claims() {
        var claims = new HashMap<String, Object>(Map.of("roles", List.of(role)));
        province.ifPresent(code -> claims.put("province", code));
        if (!facilities.isEmpty()) claims.put("facilities", facilities);
        return claims;
    }
}

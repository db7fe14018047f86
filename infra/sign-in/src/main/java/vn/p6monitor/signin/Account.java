package vn.p6monitor.signin;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// A name under which programs and people sign in alike, with what its tokens say.
record Account(String name, String role, Optional<String> province) {

    /// All the accounts there are.
    static List<Account> all(List<String> provinces) {
        var national =
                Stream.of("ministry", "researcher", "operator").map(name -> new Account(name, name, Optional.empty()));
        var provincial = provinces.stream()
                .map(province -> new Account("province-" + province, "province", Optional.of(province)));
        return Stream.concat(national, provincial).toList();
    }

    /// The secret of the program and the password of the person.
    String secret() {
        return name + "-secret";
    }

    Map<String, Object> claims() {
        var claims = new HashMap<String, Object>(Map.of("roles", List.of(role)));
        province.ifPresent(code -> claims.put("province", code));
        return claims;
    }
}

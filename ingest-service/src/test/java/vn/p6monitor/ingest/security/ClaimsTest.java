package vn.p6monitor.ingest.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.Jwt;

class ClaimsTest {
    private final Claims claims = new Claims(new ClaimSettings("azp", "groups", "tinh", "schools"));

    @Test
    void readsTheSenderUnderTheNamesOfTheSettings() {
        assertThat(sender(Map.of(
                        "azp",
                        "app",
                        "groups",
                        List.of("province", "reporter"),
                        "tinh",
                        "11",
                        "schools",
                        List.of("a"))))
                .isEqualTo(new Sender("app", Set.of(Role.PROVINCE, Role.REPORTER), "11", Set.of("a")));
    }

    @Test
    void takesTheSubjectWhereNoClientIsNamed() {
        assertThat(sender(Map.of("sub", "ministry", "groups", "ministry")))
                .isEqualTo(new Sender("ministry", Set.of(Role.MINISTRY), null, Set.of()));
    }

    @Test
    void givesNoRightsForClaimsOfOtherForms() {
        assertThat(sender(Map.of("groups", List.of("MINISTRY", 7, "admin"), "tinh", 11, "schools", Map.of("a", "b"))))
                .isEqualTo(new Sender("", Set.of(), null, Set.of()));
    }

    @Test
    void turnsRolesIntoAuthorities() {
        assertThat(claims.convert(token(Map.of("groups", List.of("operator")))).getAuthorities())
                .extracting(Object::toString)
                .containsExactly("ROLE_operator");
    }

    private Sender sender(Map<String, Object> all) {
        return claims.sender(token(all));
    }

    private static Jwt token(Map<String, Object> all) {
        return Jwt.withTokenValue("t")
                .header("alg", "none")
                .claim("jti", "1")
                .claims(claims -> claims.putAll(all))
                .build();
    }
}

package org.opentriage.runtime.security;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** Turns the claim {@code roles} into {@code ROLE_…} and the claim {@code scope} into {@code SCOPE_…}. */
public final class RoleAuthorities {

    private RoleAuthorities() {}

    public static Collection<GrantedAuthority> of(Map<String, Object> claims) {
        var roles =
                CurrentUser.roles(claims.get("roles")).stream().map(role -> "ROLE_" + role.toUpperCase(Locale.ROOT));
        return Stream.concat(roles, scopes(claims.get("scope")).stream().map(scope -> "SCOPE_" + scope))
                .<GrantedAuthority>map(SimpleGrantedAuthority::new)
                .toList();
    }

    private static List<String> scopes(@org.jspecify.annotations.Nullable Object claim) {
        return claim instanceof String text ? List.of(text.split(" ")) : CurrentUser.roles(claim);
    }
}

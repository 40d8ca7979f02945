package org.opentriage.runtime.security;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opentriage.model.PracticeId;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.OAuth2AuthenticatedPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * Who is calling, from the token or the session.
 *
 * @param subject the log-in's subject; a member id of the practice, or a machine client
 * @param roles lower-case: coordinator, clinician, lead, admin, ops, machine
 */
public record CurrentUser(String subject, String name, List<String> roles, PracticeId practice) {

    /**
     * The caller of this request.
     *
     * @throws IllegalStateException without a log-in that names a practice
     */
    public static CurrentUser get() {
        return of(SecurityContextHolder.getContext().getAuthentication())
                .orElseThrow(() -> new IllegalStateException("no user"));
    }

    /** The user of an authentication, when it is one that names a practice. */
    public static Optional<CurrentUser> of(@Nullable Authentication authentication) {
        if (authentication == null) {
            return Optional.empty();
        }
        return claims(authentication.getPrincipal())
                .filter(claims -> claims.get("practice_id") instanceof String)
                .map(claims -> new CurrentUser(
                        String.valueOf(claims.get("sub")),
                        String.valueOf(claims.getOrDefault("name", claims.get("sub"))),
                        roles(claims.get("roles")),
                        new PracticeId(String.valueOf(claims.get("practice_id")))));
    }

    public boolean hasRole(String role) {
        return roles.contains(role);
    }

    private static Optional<Map<String, Object>> claims(@Nullable Object principal) {
        return switch (principal) {
            case Jwt jwt -> Optional.of(jwt.getClaims());
            case OAuth2AuthenticatedPrincipal user -> Optional.of(user.getAttributes());
            case null, default -> Optional.empty();
        };
    }

    static List<String> roles(@Nullable Object claim) {
        return claim instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }
}

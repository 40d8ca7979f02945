package org.opentriage.localstack.surroundings.identity;

import java.util.List;
import org.opentriage.localstack.staff.Staff;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/** Puts practice, roles and name into every token. */
final class StaffClaims implements OAuth2TokenCustomizer<JwtEncodingContext> {

    private static final List<String> ALL_ROLES =
            List.of("coordinator", "clinician", "lead", "admin", "ops", "machine");

    private final Staff staff;

    StaffClaims(Staff staff) {
        this.staff = staff;
    }

    @Override
    public void customize(JwtEncodingContext context) {
        context.getClaims().claim("practice_id", staff.practice());
        if (context.getRegisteredClient().getClientId().equals(Clients.MACHINE)) {
            context.getClaims().claim("roles", ALL_ROLES).claim("name", "Automation");
            return;
        }
        var principal = context.getPrincipal();
        var id = principal == null ? "" : principal.getName();
        staff.people().stream()
                .filter(person -> person.id().equals(id))
                .forEach(person -> context.getClaims()
                        .claim("roles", List.of(person.role()))
                        .claim("name", person.name())
                        .claim("email", person.email()));
    }
}

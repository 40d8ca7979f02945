package org.opentriage.routing.access;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import org.opentriage.runtime.security.RoleAuthorities;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUserAuthority;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.stereotype.Component;

/**
 * Who logged in: roles and practice as the identity provider says, in the id token or else in the (verified) access token. A log-in
 * without a practice is refused.
 */
@Component
class StaffUsers implements OAuth2UserService<OidcUserRequest, OidcUser> {

    private static final String ROLES = "roles";
    private static final String PRACTICE = "practice_id";

    private final JwtDecoder accessTokens;

    StaffUsers(JwtDecoder accessTokens) {
        this.accessTokens = accessTokens;
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        var claims = new HashMap<>(request.getIdToken().getClaims());
        if (!claims.containsKey(ROLES) || !claims.containsKey(PRACTICE)) {
            accessTokenClaims(request).forEach(claims::putIfAbsent);
        }
        if (!(claims.get(PRACTICE) instanceof String)) {
            throw new OAuth2AuthenticationException("no_practice");
        }
        var info = new OidcUserInfo(claims);
        var authorities = new HashSet<GrantedAuthority>(RoleAuthorities.of(claims));
        authorities.add(new OidcUserAuthority(request.getIdToken(), info));
        return new DefaultOidcUser(authorities, request.getIdToken(), info);
    }

    private Map<String, Object> accessTokenClaims(OidcUserRequest request) {
        try {
            return accessTokens.decode(request.getAccessToken().getTokenValue()).getClaims();
        } catch (JwtException e) {
            return Map.of();
        }
    }
}

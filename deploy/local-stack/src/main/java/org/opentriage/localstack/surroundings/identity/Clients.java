package org.opentriage.localstack.surroundings.identity;

import java.time.Duration;
import java.util.List;
import org.opentriage.localstack.DemoSecrets;
import org.opentriage.localstack.Ports;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/** Who may ask for tokens. */
final class Clients {

    static final String MACHINE = "cli";
    private static final List<String> MACHINE_SCOPES = List.of("triage.read", "triage.write", "triage.admin");

    private Clients() {}

    /** The browser's session in routing-service. */
    static RegisteredClient browser(Ports ports) {
        var origin = "http://localhost:" + ports.routing();
        return RegisteredClient.withId("opentriage-ui")
                .clientId("opentriage-ui")
                .clientSecret("{noop}" + DemoSecrets.UI_CLIENT)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
                .redirectUri(origin + "/login/oauth2/code/opentriage")
                .postLogoutRedirectUri(origin + "/")
                .scope(OidcScopes.OPENID)
                .scope(OidcScopes.PROFILE)
                .scope(OidcScopes.EMAIL)
                .clientSettings(settings())
                .tokenSettings(tokens(Duration.ofMinutes(30)))
                .build();
    }

    /** Scripts, which act with every role. */
    static RegisteredClient machine() {
        return RegisteredClient.withId(MACHINE)
                .clientId(MACHINE)
                .clientSecret("{noop}" + DemoSecrets.MACHINE_CLIENT)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .scopes(scopes -> scopes.addAll(MACHINE_SCOPES))
                .clientSettings(settings())
                .tokenSettings(tokens(Duration.ofHours(1)))
                .build();
    }

    private static ClientSettings settings() {
        return ClientSettings.builder()
                .requireAuthorizationConsent(false)
                .requireProofKey(false)
                .build();
    }

    private static TokenSettings tokens(Duration life) {
        return TokenSettings.builder()
                .accessTokenTimeToLive(life)
                .refreshTokenTimeToLive(Duration.ofHours(12))
                .reuseRefreshTokens(true)
                .build();
    }
}

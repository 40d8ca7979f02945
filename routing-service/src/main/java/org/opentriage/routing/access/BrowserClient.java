package org.opentriage.routing.access;

import jakarta.validation.constraints.NotBlank;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientProviderBuilder;
import org.springframework.security.oauth2.client.registration.ClientRegistration.ClientSettings;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.validation.annotation.Validated;

/**
 * The OAuth client that the browser logs in with. The provider's addresses are discovered at the first log-in, not at the start: a
 * provider that is away keeps people from logging in, but not messages from becoming tickets.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(BrowserClient.UiProperties.class)
class BrowserClient {

    static final String REGISTRATION = "opentriage";

    /**
     * The browser's client at the identity provider.
     *
     * @param clientId as registered there
     * @param clientSecret has no default
     */
    @Validated
    @ConfigurationProperties("opentriage.ui")
    record UiProperties(@NotBlank String clientId, @NotBlank String clientSecret) {}

    @Bean
    ClientRegistrationRepository clientRegistrations(
            UiProperties ui, @Value("${opentriage.security.issuer}") String issuer) {
        return new SupplierClientRegistrationRepository(
                () -> new InMemoryClientRegistrationRepository(ClientRegistrations.fromIssuerLocation(issuer)
                        .registrationId(REGISTRATION)
                        .clientId(ui.clientId())
                        .clientSecret(ui.clientSecret())
                        .scope("openid", "profile")
                        .redirectUri("{baseUrl}/login/oauth2/code/{registrationId}")
                        .clientSettings(
                                ClientSettings.builder().requireProofKey(true).build())
                        .build()));
    }

    /** Tokens live and die with the session. */
    @Bean
    OAuth2AuthorizedClientRepository authorizedClients() {
        return new HttpSessionOAuth2AuthorizedClientRepository();
    }

    @Bean
    OAuth2AuthorizedClientManager authorizedClientManager(
            ClientRegistrationRepository registrations, OAuth2AuthorizedClientRepository clients) {
        var manager = new DefaultOAuth2AuthorizedClientManager(registrations, clients);
        manager.setAuthorizedClientProvider(OAuth2AuthorizedClientProviderBuilder.builder()
                .authorizationCode()
                .refreshToken()
                .build());
        return manager;
    }
}

package org.opentriage.testkit;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import org.springframework.util.function.SingletonSupplier;

/** An issuer for tests: real RSA signatures, real discovery and JWKS over HTTP, any subject, roles and practice. */
public final class Tokens {

    private static final SingletonSupplier<Tokens> SHARED = SingletonSupplier.of(Tokens::new);

    private final RSAKey key;
    private final String issuer;

    private Tokens() {
        try {
            key = new RSAKeyGenerator(2048).keyID("test").generate();
            var server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
            issuer = "http://localhost:" + server.getAddress().getPort();
            var discovery = """
                    {"issuer":"%1$s","jwks_uri":"%1$s/jwks","authorization_endpoint":"%1$s/authorize",\
                    "token_endpoint":"%1$s/token","subject_types_supported":["public"],\
                    "response_types_supported":["code"],"id_token_signing_alg_values_supported":["RS256"]}""".formatted(issuer);
            server.createContext("/.well-known/openid-configuration", exchange -> answer(exchange, discovery));
            server.createContext("/jwks", exchange -> answer(exchange, new JWKSet(key).toString()));
            server.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The issuer's URL, for {@code opentriage.security.issuer}. */
    public static String issuer() {
        return SHARED.obtain().issuer;
    }

    /** A signed access token, good for an hour. */
    public static String of(String subject, List<String> roles, String practice) {
        var tokens = SHARED.obtain();
        var now = Clock.systemUTC().instant();
        var claims = new JWTClaimsSet.Builder()
                .issuer(tokens.issuer)
                .subject(subject)
                .claim("name", subject)
                .claim("roles", roles)
                .claim("practice_id", practice)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(Duration.ofHours(1))))
                .build();
        try {
            var jwt = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("test").build(), claims);
            jwt.sign(new RSASSASigner(tokens.key));
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        var bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        try (var body = exchange.getResponseBody()) {
            body.write(bytes);
        }
    }
}

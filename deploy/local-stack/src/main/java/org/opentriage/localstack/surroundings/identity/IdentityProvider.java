package org.opentriage.localstack.surroundings.identity;

import java.nio.file.Path;
import java.util.Map;
import org.opentriage.localstack.Ports;
import org.opentriage.localstack.staff.Staff;
import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;

/** OIDC at {@code http://localhost:9000}. Its signing key is kept, so that tokens outlive a restart. */
public final class IdentityProvider {

    private IdentityProvider() {}

    /** Starts it on this data folder and returns when it answers. */
    public static void start(Ports ports, Path data, Staff staff) {
        ApplicationContextInitializer<GenericApplicationContext> given = context -> {
            context.registerBean(Ports.class, () -> ports);
            context.registerBean(Staff.class, () -> staff);
            context.registerBean(SigningKey.class, () -> SigningKey.keptIn(data.resolve("keys")));
        };
        new SpringApplicationBuilder(IdentityConfiguration.class)
                .bannerMode(Banner.Mode.OFF)
                .initializers(given)
                .properties(settings(ports, data))
                .run();
    }

    private static Map<String, Object> settings(Ports ports, Path data) {
        return Map.of(
                "server.address",
                "127.0.0.1",
                "server.port",
                ports.identity(),
                "server.tomcat.basedir",
                data.resolve("tmp/identity").toString(),
                "server.servlet.session.cookie.name",
                "opentriage-login",
                "spring.main.banner-mode",
                "off",
                "spring.threads.virtual.enabled",
                "true",
                "spring.jmx.enabled",
                "false");
    }
}

package org.opentriage.localstack.surroundings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.opentriage.localstack.Ports;
import org.opentriage.localstack.staff.Staff;
import org.opentriage.localstack.surroundings.fhir.FhirServer;
import org.opentriage.localstack.surroundings.identity.IdentityProvider;
import org.opentriage.localstack.surroundings.mail.MailServer;
import org.opentriage.localstack.surroundings.sinks.Sinks;
import org.slf4j.LoggerFactory;

/** Starts all of it; the sinks come last, so that their {@code /ready} speaks for everything. */
public final class Surroundings {

    private Surroundings() {}

    /** @param arguments port offset, checkout, data folder */
    public static void main(String... arguments) {
        try {
            start(arguments);
        } catch (Exception e) {
            LoggerFactory.getLogger(Surroundings.class).error("the surroundings can not start", e);
            System.exit(1);
        }
    }

    static void start(String... arguments) throws IOException {
        var ports = new Ports(Integer.parseInt(arguments[0]));
        var practice = Path.of(arguments[1], "deploy", "practice");
        var data = Path.of(arguments[2]);
        var staff = Staff.of(practice.resolve("demo.yml"));
        var patients = practice.resolve("morning.jsonl");
        var fhir = CompletableFuture.runAsync(() -> FhirServer.start(ports.fhir(), patients, data.resolve("tmp/fhir")));
        var mail = CompletableFuture.supplyAsync(() -> mail(ports, data.resolve("mail"), staff));
        IdentityProvider.start(ports, data, staff);
        fhir.join();
        Sinks.start(ports.sinks(), data.resolve("sent.jsonl"), mail.join());
    }

    private static MailServer mail(Ports ports, Path folder, Staff staff) {
        try {
            return MailServer.start(ports.smtp(), ports.imap(), folder, staff);
        } catch (IOException e) {
            throw new UncheckedIOException("The mail in " + folder + " can not be read", e);
        }
    }
}

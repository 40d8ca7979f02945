package org.opentriage.localstack.surroundings.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.server.HardcodedServerAddressStrategy;
import ca.uhn.fhir.rest.server.RestfulServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;

/** The EHR at {@code http://localhost:9100/fhir}: FHIR R4, patients only. */
public final class FhirServer {

    private FhirServer() {}

    /** Starts it with the patients of the sample messages, and returns when it answers. */
    public static void start(int port, Path messages) {
        var context = FhirContext.forR4Cached();
        var fhir = new RestfulServer(context);
        fhir.setServerAddressStrategy(new HardcodedServerAddressStrategy("http://localhost:" + port + "/fhir"));
        fhir.registerProvider(new PatientProvider(SamplePatients.of(messages)));
        serve(port, fhir);
    }

    private static void serve(int port, RestfulServer fhir) {
        try {
            var tomcat = new Tomcat();
            tomcat.setBaseDir(Files.createTempDirectory("opentriage-fhir").toString());
            tomcat.setPort(port);
            tomcat.getConnector().setProperty("address", "127.0.0.1");
            var root = tomcat.addContext("", null);
            Tomcat.addServlet(root, "fhir", fhir).setLoadOnStartup(1);
            root.addServletMappingDecoded("/fhir/*", "fhir");
            tomcat.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (LifecycleException e) {
            throw new IllegalStateException("the FHIR server could not listen on port " + port, e);
        }
    }
}

package org.opentriage.localstack.surroundings.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.server.HardcodedServerAddressStrategy;
import ca.uhn.fhir.rest.server.RestfulServer;
import java.nio.file.Path;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;

/** The EHR at {@code http://localhost:9100/fhir}: FHIR R4, patients only. */
public final class FhirServer {

    private FhirServer() {}

    /**
     * Starts it with the patients of the sample messages, and returns when it answers.
     *
     * @param temporary folder for what it may forget
     */
    public static void start(int port, Path messages, Path temporary) {
        var context = FhirContext.forR4Cached();
        var fhir = new RestfulServer(context);
        fhir.setServerAddressStrategy(new HardcodedServerAddressStrategy("http://localhost:" + port + "/fhir"));
        fhir.registerProvider(new PatientProvider(SamplePatients.of(messages)));
        serve(port, fhir, temporary);
    }

    private static void serve(int port, RestfulServer fhir, Path temporary) {
        try {
            var tomcat = new Tomcat();
            tomcat.setBaseDir(temporary.toString());
            tomcat.setPort(port);
            tomcat.getConnector().setProperty("address", "127.0.0.1");
            var root = tomcat.addContext("", null);
            Tomcat.addServlet(root, "fhir", fhir).setLoadOnStartup(1);
            root.addServletMappingDecoded("/fhir/*", "fhir");
            tomcat.start();
        } catch (LifecycleException e) {
            throw new IllegalStateException("the FHIR server could not listen on port " + port, e);
        }
    }
}

package org.opentriage.localstack.surroundings.fhir;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.r4.model.ContactPoint.ContactPointSystem;
import org.hl7.fhir.r4.model.ContactPoint.ContactPointUse;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Patient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The patients who write the sample messages, as the practice's EHR knows them. */
final class SamplePatients {

    static final String IDENTIFIERS = "urn:opentriage:demo:mrn";

    private SamplePatients() {}

    /** Each patient with a full name and a birth date, once. */
    static List<Patient> of(Path messages) {
        var mapper = JsonMapper.shared();
        var found = new LinkedHashMap<String, Patient>();
        try (var lines = Files.lines(messages)) {
            lines.filter(line -> !line.isBlank())
                    .map(line -> mapper.readTree(line).path("patient"))
                    .filter(patient -> patient.has("birthDate") && patient.has("phone"))
                    .forEach(patient -> found.putIfAbsent(name(patient), patient(patient)));
        } catch (IOException e) {
            throw new UncheckedIOException("The sample messages can not be read", e);
        }
        return List.copyOf(found.values());
    }

    private static Patient patient(JsonNode told) {
        var patient = new Patient();
        var id = id(told);
        patient.setId(id);
        patient.addIdentifier().setSystem(IDENTIFIERS).setValue(id);
        var name = name(told);
        int cut = name.lastIndexOf(' ');
        patient.addName()
                .setText(name)
                .setFamily(name.substring(cut + 1))
                .addGiven(name.substring(0, Math.max(0, cut)));
        patient.setBirthDateElement(new DateType(told.path("birthDate").asString()));
        patient.setActive(true);
        patient.addTelecom()
                .setSystem(ContactPointSystem.PHONE)
                .setUse(ContactPointUse.MOBILE)
                .setValue(told.path("phone").asString());
        email(told)
                .ifPresent(email ->
                        patient.addTelecom().setSystem(ContactPointSystem.EMAIL).setValue(email));
        return patient;
    }

    private static String name(JsonNode told) {
        return told.path("name").asString();
    }

    /** The portal tells the id; for the others it follows from the phone number, as in the portal's numbering. */
    private static String id(JsonNode told) {
        if (told.has("id")) {
            return told.path("id").asString();
        }
        var phone = told.path("phone").asString();
        return "pt-10" + phone.substring(phone.length() - 2);
    }

    private static Optional<String> email(JsonNode told) {
        return told.path("email").asStringOpt();
    }

    /** Each patient by its id. */
    static Map<String, Patient> byId(List<Patient> patients) {
        var all = new LinkedHashMap<String, Patient>();
        patients.forEach(patient -> all.put(patient.getIdElement().getIdPart(), patient));
        return all;
    }
}

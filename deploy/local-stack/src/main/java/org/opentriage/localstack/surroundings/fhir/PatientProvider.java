package org.opentriage.localstack.surroundings.fhir;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.OptionalParam;
import ca.uhn.fhir.rest.annotation.Read;
import ca.uhn.fhir.rest.annotation.Search;
import ca.uhn.fhir.rest.param.DateParam;
import ca.uhn.fhir.rest.param.StringParam;
import ca.uhn.fhir.rest.param.TokenParam;
import ca.uhn.fhir.rest.server.IResourceProvider;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.hl7.fhir.r4.model.ContactPoint;
import org.hl7.fhir.r4.model.ContactPoint.ContactPointSystem;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Patient;
import org.jspecify.annotations.Nullable;

/** Reads and searches patients; all search parameters must match. */
final class PatientProvider implements IResourceProvider {

    private final Map<String, Patient> patients;

    PatientProvider(List<Patient> patients) {
        this.patients = SamplePatients.byId(patients);
    }

    @Override
    public Class<Patient> getResourceType() {
        return Patient.class;
    }

    @Read
    public Patient read(@IdParam IdType id) {
        var patient = patients.get(id.getIdPart());
        if (patient == null) {
            throw new ResourceNotFoundException(id);
        }
        return patient;
    }

    @Search
    public List<Patient> search(
            @OptionalParam(name = Patient.SP_IDENTIFIER) @Nullable TokenParam identifier,
            @OptionalParam(name = Patient.SP_NAME) @Nullable StringParam name,
            @OptionalParam(name = Patient.SP_FAMILY) @Nullable StringParam family,
            @OptionalParam(name = Patient.SP_BIRTHDATE) @Nullable DateParam birthDate,
            @OptionalParam(name = Patient.SP_PHONE) @Nullable TokenParam phone,
            @OptionalParam(name = Patient.SP_EMAIL) @Nullable TokenParam email) {
        return patients.values().stream()
                .filter(wanted(
                        identifier,
                        (patient, value) -> patient.getIdentifier().stream()
                                .anyMatch(known -> known.getValue().equals(value.getValue()))))
                .filter(wanted(
                        name,
                        (patient, value) ->
                                startsWith(patient.getNameFirstRep().getText(), value) || named(patient, value)))
                .filter(wanted(
                        family,
                        (patient, value) -> startsWith(patient.getNameFirstRep().getFamily(), value)))
                .filter(wanted(
                        birthDate,
                        (patient, value) ->
                                patient.getBirthDateElement().getValueAsString().equals(value.getValueAsString())))
                .filter(wanted(phone, (patient, value) -> reached(patient, ContactPointSystem.PHONE, value)))
                .filter(wanted(email, (patient, value) -> reached(patient, ContactPointSystem.EMAIL, value)))
                .toList();
    }

    private static <V> Predicate<Patient> wanted(@Nullable V value, java.util.function.BiPredicate<Patient, V> test) {
        return patient -> value == null || test.test(patient, value);
    }

    private static boolean named(Patient patient, StringParam value) {
        return startsWith(patient.getNameFirstRep().getFamily(), value)
                || startsWith(patient.getNameFirstRep().getGivenAsSingleString(), value);
    }

    private static boolean startsWith(String text, StringParam value) {
        var wanted = value.getValue().toLowerCase(Locale.ROOT);
        var known = text.toLowerCase(Locale.ROOT);
        return value.isExact() ? known.equals(wanted) : known.startsWith(wanted);
    }

    private static boolean reached(Patient patient, ContactPointSystem system, TokenParam value) {
        return patient.getTelecom().stream()
                .filter(point -> point.getSystem() == system)
                .map(ContactPoint::getValue)
                .anyMatch(known -> same(system, known, value.getValue()));
    }

    private static boolean same(ContactPointSystem system, String known, String value) {
        return system == ContactPointSystem.PHONE
                ? digits(known).endsWith(digits(value)) && digits(value).length() >= 7
                : known.equalsIgnoreCase(value);
    }

    private static String digits(String text) {
        return text.replaceAll("\\D", "");
    }
}

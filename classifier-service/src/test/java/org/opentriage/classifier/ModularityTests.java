package org.opentriage.classifier;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.opentriage.testkit.SuiteArchitecture;
import org.springframework.modulith.core.ApplicationModules;

/** The walls of this house. The one between the two rule sets carries the product. */
class ModularityTests {

    private static final String CLINICAL = "org.opentriage.classifier.clinical..";
    private static final String ADMINISTRATIVE = "org.opentriage.classifier.administrative..";

    @Test
    void everyPackageSeesOnlyWhatItsDoorSignAllows() {
        ApplicationModules.of(ClassifierApplication.class).verify();
    }

    @Test
    void theTwoEnginesCanNotSeeEachOther() {
        var classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.opentriage.classifier");
        noClasses()
                .that()
                .resideInAPackage(CLINICAL)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ADMINISTRATIVE)
                .as("A6 the clinical rules know nothing of the office")
                .because(
                        "a change to a billing rule must never change what a nurse sees: share text code, nothing else")
                .check(classes);
        noClasses()
                .that()
                .resideInAPackage(ADMINISTRATIVE)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(CLINICAL)
                .as("A6 the office rules know nothing of medicine")
                .because("a chest pain must never reach the billing queue: share text code, nothing else")
                .check(classes);
    }

    /** The pattern language of the rule files is an own matcher: no back-tracking beyond its gaps, which are bounded when it is read. */
    @Test
    void noRegularExpressionReadsWhatPatientsWrite() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.opentriage.classifier.ruledesk..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.util.regex..")
                .orShould()
                .callMethod(String.class, "matches", String.class)
                .orShould()
                .callMethod(String.class, "replaceAll", String.class, String.class)
                .orShould()
                .callMethod(String.class, "replaceFirst", String.class, String.class)
                .because(
                        "java.util.regex may take exponential time, and patients write anything: use words and indexes")
                .check(new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("org.opentriage.classifier"));
    }

    @Test
    void theHouseRulesHold() {
        SuiteArchitecture.check("org.opentriage.classifier");
        SuiteArchitecture.checkPackagePrivateShare("org.opentriage.classifier", 0.5);
    }
}

package org.opentriage.testkit;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.conditions.ArchConditions.bePackagePrivate;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The rules of the house, the same for every module. Each says in its <em>because</em> what to do instead. A module's
 * {@code ArchitectureTests} calls {@link #check(String)}.
 */
public final class SuiteArchitecture {

    private static final String CONTROLLER = "org.springframework.web.bind.annotation.RestController";
    private static final String MVC_CONTROLLER = "org.springframework.stereotype.Controller";
    private static final String MAPPING = "org.springframework.web.bind.annotation.RequestMapping";
    private static final String LISTENER = "org.opentriage.runtime.kafka.TopicListener";
    private static final String TRANSFORMER = "org.opentriage.runtime.kafka.TopicTransformer";
    private static final String TRANSACTIONAL = "org.springframework.transaction.annotation.Transactional";
    private static final String PHI = "org.opentriage.model.Phi";
    private static final String BANNED_NAMES = ".*(Impl|Utils?|Helper|Manager|Dto|DTO|Mapper|Base|Common)";

    private static final List<ArchRule> EVERYWHERE = List.of(
            slices().matching("org.opentriage.(**)")
                    .should()
                    .beFreeOfCycles()
                    .as("A1 no package cycles")
                    .because("a cycle means that two rooms are one: move the shared word to the side that owns it"),
            noClasses()
                    .that()
                    .resideInAPackage("org.opentriage.model..")
                    .should()
                    .dependOnClassesThat(DescribedPredicate.not(resideInAnyPackage(
                            "org.opentriage.model..",
                            "java..",
                            "org.jspecify..",
                            "com.fasterxml.jackson.annotation..")))
                    .allowEmptyShould(true)
                    .as("A3 the contract depends on nothing")
                    .because("whoever reads an event must not inherit our libraries"),
            noClasses()
                    .that()
                    .resideInAPackage("org.opentriage.runtime..")
                    .should()
                    .dependOnClassesThat(resideInAnyPackage(
                            "org.opentriage.model.message..",
                            "org.opentriage.model.ticket..",
                            "org.opentriage.model.clock..",
                            "org.opentriage.model.escalation.."))
                    .allowEmptyShould(true)
                    .as("A4 the runtime knows no word of triage")
                    .because("technique that knows a ticket belongs to the service that owns tickets"),
            noClasses()
                    .should()
                    .callMethod(Instant.class, "now")
                    .orShould()
                    .callMethod(LocalDate.class, "now")
                    .orShould()
                    .callMethod(LocalDateTime.class, "now")
                    .orShould()
                    .callMethod(System.class, "currentTimeMillis")
                    .orShould()
                    .callMethod(Thread.class, "sleep", long.class)
                    .orShould()
                    .callMethod(Thread.class, "sleep", java.time.Duration.class)
                    .as("A10 nobody asks a clock or sleeps")
                    .because(
                            "due times are decided by the database (DatabaseTime, now()); arithmetic takes an injected Clock; "
                                    + "waiting is Pause or Loop"),
            noClasses()
                    .should()
                    .callMethod(String.class, "toLowerCase")
                    .orShould()
                    .callMethod(String.class, "toUpperCase")
                    .as("A11 case conversion names its locale")
                    .because("a Turkish server lower-cases differently: use Locale.ROOT"),
            noClasses()
                    .that()
                    .resideInAPackage("org.opentriage..")
                    .should()
                    .haveNameMatching(BANNED_NAMES)
                    .as("A13 names say what a thing is")
                    .because("Impl, Util, Helper, Manager, Dto, Mapper hide the word of the domain: find it"),
            noFields()
                    .should()
                    .beAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
                    .as("A16 no field injection")
                    .because("a constructor shows what a class needs"),
            fields().that()
                    .areStatic()
                    .and(DescribedPredicate.not(annotatedWith("org.jspecify.annotations.Nullable")))
                    .should()
                    .beFinal()
                    .as("A16 no static mutable state")
                    .because("it leaks between practices and tests: make it a bean"),
            noMethods()
                    .should()
                    .haveRawParameterTypes(new DescribedPredicate<List<JavaClass>>("an Optional") {
                        @Override
                        public boolean test(List<JavaClass> types) {
                            return types.stream().anyMatch(type -> type.isEquivalentTo(java.util.Optional.class));
                        }
                    })
                    .as("A16 no Optional parameters")
                    .because("overload, or take a @Nullable"),
            noClasses()
                    .should()
                    .callMethod(Runtime.class, "exec", String.class)
                    .orShould()
                    .dependOnClassesThat()
                    .haveFullyQualifiedName("org.springframework.expression.spel.standard.SpelExpressionParser")
                    .as("A18 nothing is evaluated")
                    .because("text that runs is an attack"),
            noClasses()
                    .should()
                    .callMethodWhere(new PhiReachesLogger())
                    .as("A15 no logger takes Phi")
                    .because("log ids, never patients"));

    private static final List<ArchRule> SERVICES = List.of(
            classes()
                    .that()
                    .areAnnotatedWith(CONTROLLER)
                    .or()
                    .areAnnotatedWith(MVC_CONTROLLER)
                    .or()
                    .areAssignableTo(LISTENER)
                    .or()
                    .areAssignableTo(TRANSFORMER)
                    .should(bePackagePrivate())
                    .allowEmptyShould(true)
                    .as("A8 controllers and listeners are package-private")
                    .because("nobody calls them but the framework"),
            classes()
                    .that()
                    .areAnnotatedWith("jakarta.persistence.Entity")
                    .should(bePackagePrivate())
                    .allowEmptyShould(true)
                    .as("A7 entities never leave their package")
                    .because("hand out a record instead"),
            noClasses()
                    .that()
                    .areAnnotatedWith(CONTROLLER)
                    .or()
                    .areAssignableTo(LISTENER)
                    .or()
                    .areAssignableTo(TRANSFORMER)
                    .should()
                    .beAnnotatedWith(TRANSACTIONAL)
                    .allowEmptyShould(true)
                    .as("A17 transactions belong to use cases")
                    .because("a controller or listener only calls one"),
            noMethods()
                    .that()
                    .areDeclaredInClassesThat()
                    .areAnnotatedWith(CONTROLLER)
                    .should()
                    .beAnnotatedWith(TRANSACTIONAL)
                    .allowEmptyShould(true)
                    .as("A17 transactions belong to use cases")
                    .because("a controller only calls one"),
            methods()
                    .that()
                    .areMetaAnnotatedWith(MAPPING)
                    .should()
                    .beAnnotatedWith("org.springframework.security.access.prepost.PreAuthorize")
                    .orShould()
                    .beAnnotatedWith("org.opentriage.runtime.web.PublicEndpoint")
                    .allowEmptyShould(true)
                    .as("A14 every endpoint says who may call it")
                    .because("an endpoint without a rule is open by accident"),
            noClasses()
                    .that()
                    .resideOutsideOfPackages(
                            "org.opentriage.intake.fhir..",
                            "org.opentriage.routing.reply..",
                            "org.opentriage.localstack.surroundings.fhir..")
                    .should()
                    .dependOnClassesThat(resideInAnyPackage("ca.uhn..", "org.hl7.."))
                    .as("A5 FHIR stays in its rooms")
                    .because("HAPI brings Jackson 2: keep it apart"),
            noClasses()
                    .that()
                    .resideInAPackage("org.opentriage..")
                    .should()
                    .haveSimpleNameEndingWith("Service")
                    .as("A13 no Service suffix inside a service")
                    .because("name the use case"));

    private SuiteArchitecture() {}

    /** Checks every rule on the module's own classes and that each package says what lives in it. */
    public static void check(String basePackage) {
        var classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(basePackage);
        EVERYWHERE.stream().filter(rule -> applies(rule, basePackage)).forEach(rule -> rule.check(classes));
        if (!basePackage.startsWith("org.opentriage.runtime") && !basePackage.startsWith("org.opentriage.model")) {
            SERVICES.forEach(rule -> rule.check(classes));
        }
        everyPackageHasADoorSign(classes);
        packagesAreSmall(classes);
    }

    /** At least this share (0 to 1) of the top-level types is package-private. */
    public static void checkPackagePrivateShare(String basePackage, double atLeast) {
        var types = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages(basePackage).stream()
                        .filter(SuiteArchitecture::isTopLevel)
                        .toList();
        var hidden = types.stream()
                .filter(type -> !type.getModifiers().contains(JavaModifier.PUBLIC))
                .count();
        if (hidden < atLeast * types.size()) {
            throw new AssertionError("only %d of %d types are package-private: hide what no other package needs"
                    .formatted(hidden, types.size()));
        }
    }

    private static boolean applies(ArchRule rule, String basePackage) {
        var time =
                basePackage.startsWith("org.opentriage.runtime") || basePackage.startsWith("org.opentriage.localstack");
        return !(time && rule.getDescription().startsWith("A10"));
    }

    private static boolean isTopLevel(JavaClass type) {
        return type.isTopLevelClass() && !type.getSimpleName().equals("package-info");
    }

    private static void everyPackageHasADoorSign(JavaClasses classes) {
        var missing = classes.stream()
                .filter(SuiteArchitecture::isTopLevel)
                .map(JavaClass::getPackage)
                .distinct()
                .filter(found -> !found.isAnnotatedWith("org.jspecify.annotations.NullMarked"))
                .map(found -> found.getName())
                .sorted()
                .toList();
        if (!missing.isEmpty()) {
            throw new AssertionError(
                    "A12 these packages need a package-info with one sentence and @NullMarked: " + missing);
        }
    }

    private static void packagesAreSmall(JavaClasses classes) {
        Map<String, Long> sizes = classes.stream()
                .filter(SuiteArchitecture::isTopLevel)
                .collect(Collectors.groupingBy(JavaClass::getPackageName, TreeMap::new, Collectors.counting()));
        sizes.values().removeIf(size -> size <= 16);
        if (!sizes.isEmpty()) {
            throw new AssertionError("a package holds at most 15 files: split these by feature: " + sizes);
        }
    }

    /** A call on an SLF4J logger whose arguments could hold patient text. */
    private static final class PhiReachesLogger
            extends DescribedPredicate<com.tngtech.archunit.core.domain.JavaMethodCall> {

        PhiReachesLogger() {
            super("a logger with Phi.text()");
        }

        @Override
        public boolean test(com.tngtech.archunit.core.domain.JavaMethodCall call) {
            return call.getTargetOwner().isAssignableTo("org.slf4j.Logger")
                    && call.getOrigin() instanceof JavaMethod method
                    && method.getMethodCallsFromSelf().stream()
                            .anyMatch(other -> other.getTargetOwner().isEquivalentTo(PhiType.TYPE)
                                    && other.getName().equals("text")
                                    && other.getLineNumber() == call.getLineNumber());
        }
    }

    private static final class PhiType {
        private static final Class<?> TYPE = org.opentriage.model.Phi.class;
    }
}

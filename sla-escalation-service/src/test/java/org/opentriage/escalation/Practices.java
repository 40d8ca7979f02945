package org.opentriage.escalation;

import java.nio.file.Path;
import java.util.List;
import org.opentriage.escalation.calendar.Calendars;
import org.opentriage.escalation.oncall.Rosters;
import org.opentriage.escalation.policy.PolicyBook;
import org.opentriage.model.PracticeId;
import org.opentriage.runtime.practice.PracticeFiles;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.mock.env.MockEnvironment;

/** What a practice file becomes, without the rest of the service. */
public final class Practices implements AutoCloseable {

    /** Of {@code clinic.yml}. */
    public static final PracticeId CLINIC = new PracticeId("clinic");

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    public Practices(Path file, MockEnvironment environment) {
        context.registerBean(PracticeFiles.class, () -> new PracticeFiles(List.of(file), environment));
        context.register(Calendars.class, PolicyBook.class, Rosters.class);
        context.refresh();
    }

    public static Practices clinic() {
        return new Practices(Path.of("src/test/resources/clinic.yml"), new MockEnvironment());
    }

    public Calendars calendars() {
        return context.getBean(Calendars.class);
    }

    public PolicyBook policies() {
        return context.getBean(PolicyBook.class);
    }

    public Rosters rosters() {
        return context.getBean(Rosters.class);
    }

    @Override
    public void close() {
        context.close();
    }
}

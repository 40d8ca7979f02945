package org.opentriage.routing.arrival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.opentriage.routing.Scene.NORTH;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opentriage.model.Phi;
import org.opentriage.model.Topics;
import org.opentriage.model.message.Category;
import org.opentriage.model.message.Channel;
import org.opentriage.model.message.Disposition;
import org.opentriage.model.message.IdentityState;
import org.opentriage.model.message.MessageAssessed;
import org.opentriage.model.message.Person;
import org.opentriage.model.ticket.TicketState;
import org.opentriage.routing.Assessed;
import org.opentriage.routing.RoutingTest;
import org.opentriage.routing.Scene;
import org.springframework.beans.factory.annotation.Autowired;

/** Messages become tickets, once, in the right team, with an owner. */
@RoutingTest
class ArrivalIT {

    private final Scene scene;
    private final MeterRegistry meters;

    @Autowired
    ArrivalIT(Scene scene, MeterRegistry meters) {
        this.scene = scene;
        this.meters = meters;
    }

    @BeforeEach
    void start() {
        scene.clear();
    }

    @Test
    void aMessageOpensATicketWithTeamReasonAndOwner() {
        var ticket = scene.arrive(Assessed.refill("luis"));
        assertThat(ticket.version()).isEqualTo(1);
        assertThat(ticket.state()).isEqualTo(TicketState.ASSIGNED);
        assertThat(ticket.team()).isEqualTo("clinical");
        assertThat(ticket.owner()).isIn("ada", "ben");
        assertThat(ticket.openedAt()).isEqualTo(Assessed.MORNING);
        assertThat(ticket.patientName()).isEqualTo("luis");
        assertThat(ticket.preview()).isEqualTo("Could you please refill my lisinopril?");
        assertThat(scene.history(ticket.id())).containsExactly("ticket.opened");
    }

    @Test
    void whatNoRuleMatchesAndWhatIsUnclearGoesToReview() {
        assertThat(scene.arrive(Assessed.unclear()).team()).isEqualTo("review");
        assertThat(scene.arrive(Assessed.refill("eva").category(Category.RECORDS_REQUEST))
                        .team())
                .isEqualTo("review");
        assertThat(scene.arrive(Assessed.refill("eva").category(Category.UNKNOWN))
                        .disposition())
                .isEqualTo(Disposition.REVIEW);
    }

    @Test
    void theSameMessageAgainChangesNothingAndIsToldAgain() {
        var message = Assessed.refill("luis").message();
        var first = scene.arrive(NORTH, message);
        var told = told(first.id());
        var again = scene.arrive(NORTH, message);
        assertThat(again).isEqualTo(first);
        assertThat(told(first.id())).isEqualTo(told + 1);
        assertThat(scene.history(first.id())).containsExactly("ticket.opened");
    }

    @Test
    void theSamePersonAndTopicWithinTwoHoursBecomesOneTicketWithEveryMessage() {
        var first = scene.arrive(Assessed.refill("luis"));
        var second = scene.arrive(
                Assessed.refill("luis").channel(Channel.EMAIL).at(Assessed.MORNING.plus(Duration.ofMinutes(119))));
        assertThat(second.id()).isEqualTo(first.id());
        assertThat(second.version()).isEqualTo(2);
        assertThat(second.channels()).containsExactly(Channel.PORTAL, Channel.EMAIL);
        assertThat(second.messageCount()).isEqualTo(2);
        assertThat(scene.history(first.id())).containsExactly("ticket.opened", "ticket.message-added");
    }

    @Test
    void mergingKeepsTheEarliestStart() {
        scene.arrive(Assessed.refill("luis"));
        var earlier = scene.arrive(Assessed.refill("luis").at(Assessed.MORNING.minusSeconds(600)));
        assertThat(earlier.messageCount()).isEqualTo(2);
        assertThat(earlier.openedAt()).isEqualTo(Assessed.MORNING.minusSeconds(600));
    }

    @Test
    void aWorseMessageRaisesTheScoreAndALesserOneNeverLowersIt() {
        var cough = Assessed.chestPain("ana").score(4).body("A cough since yesterday");
        var first = scene.arrive(cough);
        var worse = scene.arrive(Assessed.chestPain("ana"));
        assertThat(worse.id()).isEqualTo(first.id());
        assertThat(worse.score()).isEqualTo(5);
        assertThat(worse.preview()).startsWith("My chest");
        var better = scene.arrive(cough.body("A little better now"));
        assertThat(better.id()).isEqualTo(first.id());
        assertThat(better.score()).isEqualTo(5);
        assertThat(better.preview()).startsWith("My chest");
        assertThat(scene.history(first.id()))
                .containsExactly("ticket.opened", "ticket.score-raised", "ticket.message-added");
    }

    @Test
    void whoSendsTheSameByFormAndByMailHasOneTicketEvenUnconfirmed() {
        var form = new Person(
                IdentityState.CANDIDATE, "key-d", new Phi("Dora Double"), null, new Phi("dora@p.example"), null);
        var mail = new Person(
                IdentityState.CANDIDATE, "key-d", new Phi("dora  double"), null, new Phi("Dora@P.example"), null);
        var first = scene.arrive(Assessed.bill("d").channel(Channel.WEB_FORM).person(form));
        var second = scene.arrive(Assessed.bill("d").channel(Channel.EMAIL).person(mail));
        assertThat(second.id()).isEqualTo(first.id());
        assertThat(second.channels()).containsExactly(Channel.WEB_FORM, Channel.EMAIL);
    }

    @Test
    void otherPeopleTopicsTimesAndDoubtsStayApart() {
        var first = scene.arrive(Assessed.refill("luis"));
        assertThat(scene.arrive(Assessed.refill("eva")).id()).isNotEqualTo(first.id());
        assertThat(scene.arrive(Assessed.bill("luis")).id()).isNotEqualTo(first.id());
        assertThat(scene.arrive(Assessed.refill("luis").at(Assessed.MORNING.plus(Duration.ofMinutes(121))))
                        .id())
                .isNotEqualTo(first.id());
        assertThat(scene.arrive(Assessed.refill("luis").disposition(Disposition.REVIEW))
                        .id())
                .isNotEqualTo(first.id());
        var candidate = new Person(IdentityState.CANDIDATE, "key-luis", null, null, null, null);
        assertThat(scene.arrive(Assessed.refill("luis").person(candidate)).id()).isNotEqualTo(first.id());
    }

    @Test
    void assessedIsOpenedPlusMergedPlusRepeated() {
        var message = Assessed.refill("sum").message();
        scene.arrive(NORTH, message);
        scene.arrive(NORTH, message);
        scene.arrive(Assessed.refill("sum"));
        scene.deliver(
                NORTH,
                Topics.ASSESSED,
                MessageAssessed.TYPE,
                Assessed.bill("sum").message());
        await().atMost(Duration.ofSeconds(20)) // a batch may end between two readings
                .untilAsserted(() -> assertThat(count("assessed"))
                        .isPositive()
                        .isEqualTo(count("opened") + count("merged") + count("repeated")));
    }

    private double count(String noun) {
        return meters.get("triage.routing." + noun).counter().count();
    }

    /** Events of the ticket that wait in the outbox or have left. */
    private long told(UUID ticket) {
        return scene.in(
                NORTH,
                () -> scene.jdbc()
                        .sql("select last_value from outbox_event_id_seq")
                        .query(Long.class)
                        .single());
    }
}

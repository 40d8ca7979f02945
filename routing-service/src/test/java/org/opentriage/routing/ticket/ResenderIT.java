package org.opentriage.routing.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opentriage.routing.Scene.NORTH;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opentriage.model.TicketId;
import org.opentriage.model.Topics;
import org.opentriage.model.clock.ClockChanged;
import org.opentriage.routing.Assessed;
import org.opentriage.routing.RoutingTest;
import org.opentriage.routing.Scene;
import org.springframework.beans.factory.annotation.Autowired;

/** What no clock has confirmed is told again; what one has is not. */
@RoutingTest
class ResenderIT {

    private final Scene scene;
    private final Resender resender;

    @Autowired
    ResenderIT(Scene scene, Resender resender) {
        this.scene = scene;
        this.resender = resender;
    }

    @BeforeEach
    void start() {
        scene.clear();
    }

    @Test
    void aVersionThatNoClockNamedIsToldAgainAndThenLessOften() {
        var id = scene.arrive(Assessed.refill("luis")).id();
        resender.resendAll();
        assertThat(resends(id)).isZero();
        makeLate(id);
        var events = events();
        resender.resendAll();
        assertThat(resends(id)).isEqualTo(1);
        assertThat(events()).isEqualTo(events + 1);
        resender.resendAll();
        assertThat(resends(id)).isEqualTo(1);
        assertThat(scene.ticket(id).version()).isEqualTo(1);
        assertThat(scene.history(id)).containsExactly("ticket.opened");
    }

    @Test
    void aConfirmedVersionIsNotToldAgain() {
        var id = scene.arrive(Assessed.refill("luis")).id();
        confirm(id, 1, 1);
        makeLate(id);
        resender.resendAll();
        assertThat(resends(id)).isZero();
    }

    @Test
    void aRepeatedSnapshotStillConfirmsTheVersionThatItNames() {
        var id = scene.arrive(Assessed.refill("luis")).id();
        confirm(id, 1, 0);
        confirm(id, 1, 1);
        makeLate(id);
        resender.resendAll();
        assertThat(resends(id)).isZero();
    }

    private void confirm(UUID id, long clockVersion, long ticketVersion) {
        var changed = new ClockChanged(new TicketId(id), clockVersion, ticketVersion, List.of());
        scene.deliver(NORTH, Topics.CLOCKS, ClockChanged.TYPE, changed);
    }

    private void makeLate(UUID id) {
        scene.in(
                NORTH,
                () -> scene.jdbc()
                        .sql("update ticket set resend_at = clock_timestamp() - interval '1 second' where id = ?")
                        .param(id)
                        .update());
    }

    private int resends(UUID id) {
        return scene.in(
                NORTH,
                () -> scene.jdbc()
                        .sql("select resends from ticket where id = ?")
                        .param(id)
                        .query(Integer.class)
                        .single());
    }

    /** How many events this database has ever put into its outbox. */
    private long events() {
        return scene.in(
                NORTH,
                () -> scene.jdbc()
                        .sql("select last_value from outbox_event_id_seq")
                        .query(Long.class)
                        .single());
    }
}

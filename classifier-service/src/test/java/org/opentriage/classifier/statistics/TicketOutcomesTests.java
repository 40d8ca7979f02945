package org.opentriage.classifier.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.opentriage.model.MessageId;
import org.opentriage.model.TicketId;
import org.opentriage.model.ticket.TicketChange;

/** What counts as confirmed, and what as rerouted. */
class TicketOutcomesTests {

    private final TicketOutcomes outcomes = new TicketOutcomes();
    private final TicketId ticket = new TicketId(UUID.randomUUID());
    private final MessageId first = new MessageId(UUID.randomUUID());
    private final MessageId second = new MessageId(UUID.randomUUID());

    @Test
    void aTicketThatItsTeamResolvesConfirmsTheRules() {
        add(1, TicketChange.OPENED, "clinical", first);
        add(2, TicketChange.TRANSFERRED, "clinical", first);
        assertThat(outcomes.isConfirmed(first)).isFalse();
        add(3, TicketChange.RESOLVED, "clinical", first);
        assertThat(outcomes.isConfirmed(first)).isTrue();
        assertThat(outcomes.isRerouted(first)).isFalse();
    }

    @Test
    void aTicketHandedToAnotherTeamIsReroutedAlsoWhenThatTeamResolvesIt() {
        add(1, TicketChange.OPENED, "billing", first);
        add(2, TicketChange.TRANSFERRED, "clinical", first);
        add(3, TicketChange.RESOLVED, "clinical", first);
        assertThat(outcomes.isRerouted(first)).isTrue();
        assertThat(outcomes.isConfirmed(first)).isFalse();
    }

    @Test
    void aMessageThatCameAfterTheTransferWasNotRerouted() {
        add(1, TicketChange.OPENED, "billing", first);
        add(2, TicketChange.TRANSFERRED, "clinical", first);
        add(3, TicketChange.MESSAGE_ADDED, "clinical", first, second);
        add(4, TicketChange.RESOLVED, "clinical", first, second);
        assertThat(outcomes.isRerouted(second)).isFalse();
        assertThat(outcomes.isConfirmed(second)).isTrue();
    }

    @Test
    void aVersionThatComesAgainIsPassedOver() {
        add(2, TicketChange.OPENED, "clinical", first);
        add(1, TicketChange.TRANSFERRED, "billing", first);
        add(2, TicketChange.TRANSFERRED, "billing", first);
        assertThat(outcomes.isRerouted(first)).isFalse();
    }

    private void add(long version, TicketChange change, String team, MessageId... messages) {
        outcomes.add(Tickets.changed(ticket, version, change, team, List.of(messages)));
    }
}

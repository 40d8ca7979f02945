package org.opentriage.intake.normalize;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.opentriage.intake.identity.Claim;
import org.opentriage.intake.identity.Identities;
import org.opentriage.intake.ledger.Backlog;
import org.opentriage.intake.ledger.Lane;
import org.opentriage.intake.ledger.StoredMessage;
import org.opentriage.model.PracticeId;
import org.opentriage.runtime.failpoint.Failpoints;
import org.opentriage.runtime.practice.PracticeContext;
import org.opentriage.runtime.practice.RedoableWork;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads a batch of due messages and publishes them, in one transaction: claim, people, ledger and outbox together. */
@Component
class Normalization {

    private final Backlog backlog;
    private final Reading reading;
    private final Identities identities;
    private final Publication publication;
    private final TransactionTemplate transactions;

    Normalization(
            Backlog backlog,
            Reading reading,
            Identities identities,
            Publication publication,
            TransactionTemplate transactions) {
        this.backlog = backlog;
        this.reading = reading;
        this.identities = identities;
        this.publication = publication;
        this.transactions = transactions;
    }

    /** Publishes what is due in the lane until it is empty. */
    void drain(PracticeId practice, Lane lane) {
        int claimed;
        do {
            claimed = RedoableWork.call(() -> PracticeContext.call(practice, () -> {
                var count = transactions.execute(status -> batch(practice, lane));
                return count == null ? 0 : count;
            }));
            Failpoints.hit("intake-published-before-sent");
        } while (claimed == lane.limit());
    }

    private int batch(PracticeId practice, Lane lane) {
        var claimed = backlog.claim(practice, lane);
        var read = new ArrayList<Read>(claimed.size());
        for (var stored : claimed) {
            reading.of(stored).ifPresent(message -> read.add(new Read(stored, message)));
        }
        if (!read.isEmpty()) {
            publish(practice, read);
            backlog.published(practice, read.stream().map(Read::stored).toList());
        }
        Failpoints.hit("intake-published-before-commit");
        return claimed.size();
    }

    private void publish(PracticeId practice, List<Read> read) {
        var people = identities.resolve(practice, claims(read)).iterator();
        for (var each : read) {
            var patient = people.next();
            var sender = each.message().sender() == null ? null : people.next();
            publication.of(each.stored(), each.message(), patient, sender);
        }
    }

    /** Of each message its patient, followed by its sender when that is somebody else. */
    private static List<Claim> claims(List<Read> read) {
        return read.stream()
                .map(Read::message)
                .flatMap(message -> Stream.of(message.patient(), message.sender()))
                .filter(Objects::nonNull)
                .toList();
    }

    private record Read(StoredMessage stored, PatientMessage message) {}
}

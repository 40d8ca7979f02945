package org.opentriage.routing.ticket;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

/** Tickets by id. Everything else about many tickets is SQL. */
interface Tickets extends Repository<Ticket, UUID> {

    void save(Ticket ticket);

    void flush();

    /** Locks the row until the transaction ends, so that two people meet here and not at the commit. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Ticket> findByPracticeIdAndId(String practiceId, UUID id);
}

package org.opentriage.intake.ledger;

import org.opentriage.model.PracticeId;

/** Told inside this process right after a message was committed, so that nobody has to wait for the next sweep. */
public record MessageStored(PracticeId practice) {}

package org.opentriage.routing.ticket;

import org.opentriage.model.PracticeId;

/** Published within this process right after a commit that added to the feed of a practice. Other instances poll. */
public record FeedGrew(PracticeId practice) {}

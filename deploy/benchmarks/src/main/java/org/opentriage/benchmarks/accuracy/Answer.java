package org.opentriage.benchmarks.accuracy;

import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/**
 * What the service said about one message.
 *
 * @param seenByRules whether it would have been seen without the second opinion
 */
record Answer(String id, String label, int score, boolean review, boolean seenByRules, String category) {

    private static final String SECOND_OPINION = "second opinion";

    static Answer of(String id, String label, JsonNode assessment) {
        int score = assessment.get("score").asInt();
        boolean review = assessment.get("disposition").asString().equals("REVIEW");
        boolean otherReason = StreamSupport.stream(assessment.get("reasons").spliterator(), false)
                .map(JsonNode::asString)
                .anyMatch(reason ->
                        !reason.contains(SECOND_OPINION) && !reason.matches("(Clinical|Administrative|Self).*"));
        return new Answer(
                id,
                label,
                score,
                review,
                score == 5 || (review && otherReason),
                assessment.get("category").asString());
    }

    boolean isFive() {
        return score == 5;
    }

    boolean isSeen() {
        return isFive() || review;
    }
}

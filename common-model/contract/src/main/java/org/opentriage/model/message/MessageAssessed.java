package org.opentriage.model.message;

/** A message with its assessment, on its way to routing. Type {@value #TYPE}. */
public record MessageAssessed(MessageReceived message, Assessment assessment) {

    public static final String TYPE = "message.assessed";
}

package org.opentriage.localstack.morning;

import java.io.IOException;

/** One way in. */
interface Sender {

    /** Sends one message; an {@link IOException} says that it was not taken. */
    void send(SampleMessage message) throws IOException;
}

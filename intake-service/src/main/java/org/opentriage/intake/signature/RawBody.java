package org.opentriage.intake.signature;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.opentriage.runtime.web.CommonProblem;
import org.opentriage.runtime.web.ProblemException;
import org.springframework.util.unit.DataSize;

/** The bytes of a request exactly as sent: what a signature is over, and what the ledger keeps. */
public final class RawBody {

    private RawBody() {}

    /**
     * Reads the whole body, but never more than {@code limit} and one byte, whatever the request says about its length.
     *
     * @throws ProblemException 413 when it is larger, 400 when it ends early
     */
    public static byte[] read(HttpServletRequest request, DataSize limit) {
        int most = Math.toIntExact(limit.toBytes());
        if (request.getContentLengthLong() > most) {
            throw tooLarge(limit);
        }
        byte[] body;
        try {
            body = request.getInputStream().readNBytes(most + 1);
        } catch (IOException e) {
            throw new ProblemException(CommonProblem.MALFORMED, "The body ended early.");
        }
        if (body.length > most) {
            throw tooLarge(limit);
        }
        return body;
    }

    private static ProblemException tooLarge(DataSize limit) {
        return new ProblemException(CommonProblem.TOO_LARGE, "At most " + limit.toKilobytes() + " kB are read here.");
    }
}

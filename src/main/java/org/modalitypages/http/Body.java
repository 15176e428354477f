package org.modalitypages.http;

import java.io.IOException;
import java.io.InputStream;
import org.modalitypages.problem.Problem;
import org.modalitypages.problem.Refusal;

/** Reads a request's body up to a limit. */
public final class Body {

    private Body() {}

    /**
     * All bytes of the body.
     *
     * @param limit the most bytes that are taken
     * @throws Refusal 413 when there are more
     */
    public static byte[] read(InputStream body, int limit) {
        try {
            var bytes = body.readNBytes(limit + 1);
            if (bytes.length > limit) {
                throw new Refusal(Problem.tooLarge("At most " + limit + " bytes are taken in one request."));
            }
            return bytes;
        } catch (IOException broken) {
            throw new Refusal(Problem.malformed("The body ended before it was complete."));
        }
    }
}

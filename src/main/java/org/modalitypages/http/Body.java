package org.modalitypages.http;

import java.io.IOException;
import java.io.InputStream;
import org.modalitypages.problem.Problem;
import org.modalitypages.problem.Refusal;

/** Reads a request's body up to a limit. */
public final class Body {

    private Body() {}

    /** Such as {@code 8 MB} or {@code 400 KB}. */
    private static String size(int bytes) {
        return bytes < 1_000_000 ? bytes / 1_000 + " KB" : bytes / 1_000_000 + " MB";
    }

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
                throw new Refusal(Problem.tooLarge("At most " + size(limit) + " are taken at once. Send less."));
            }
            return bytes;
        } catch (IOException broken) {
            throw new Refusal(Problem.malformed("The body ended before it was complete."));
        }
    }
}

package org.modalitypages.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.TransactionalException;
import org.modalitypages.identity.Actor;
import org.modalitypages.identity.RateLimits;
import org.modalitypages.identity.RateLimits.Kind;
import org.modalitypages.problem.Problem;
import org.modalitypages.problem.Refusal;

/** Takes in a photo that somebody sends: reads it outside of any transaction, then keeps what was made of it. */
@ApplicationScoped
public class PhotoUploads {

    /** The most bytes of a file. */
    public static final int LIMIT = 8_000_000;

    @Inject
    private PhotoReader reader;

    @Inject
    private Photos photos;

    @Inject
    private RateLimits limits;

    /**
     * Keeps a photo; the same photo sent again is the same photo.
     *
     * @param mediaType as declared; {@code null} when it was not
     * @return the id by which content names it
     * @throws Refusal 429 after too many in a short time, 413 above {@link #LIMIT} bytes, 415 for what is no JPEG, PNG or
     *     WebP, 422 for a photo that cannot be used, 503 when others are being read
     */
    public String take(byte[] file, String mediaType, Actor sender) {
        var account = Long.toString(sender.accountId());
        if (!limits.allow(Kind.PHOTO, account)) {
            var wait = limits.secondsToWait(Kind.PHOTO, account);
            throw new Refusal(Problem.tooManyRequests("Many photos came from you. Wait " + wait + " seconds.")
                    .with(Problem.RETRY_AFTER, wait));
        }
        if (file.length > LIMIT) {
            throw new Refusal(Problem.tooLarge("A photo has at most " + LIMIT / 1_000_000 + " MB. Save it smaller."));
        }
        var files = PhotoWriter.write(reader.read(file, mediaType));
        try {
            return photos.keep(files, sender);
        } catch (PersistenceException | TransactionalException sentTwiceAtOnce) {
            return photos.keep(files, sender);
        }
    }
}

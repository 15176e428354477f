package org.modalitypages.statement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.modalitypages.site.Site;

/** The words to which a therapist agrees, and their version; both name how long caches may outlive a withdrawal. */
@ApplicationScoped
public class ConsentTerms {

    private final Site site;
    private final Duration staleIfError;

    @Inject
    ConsentTerms(Site site, @ConfigProperty(name = "stale-if-error", defaultValue = "3600") int staleIfError) {
        this.site = site;
        this.staleIfError = Duration.ofSeconds(staleIfError);
    }

    protected ConsentTerms() {
        this(null, 3600);
    }

    /** What is recorded with a consent, such as {@code 2026-11/3600}: the words' own version, and the seconds in them. */
    public String version() {
        return Consent.TERMS + "/" + staleIfError.toSeconds();
    }

    /** The words, as one paragraph of plain text. */
    public String words() {
        return "I permit " + site.name()
                + " to publish exactly this text with my name, title and place: on its pages, in "
                + "what it serves to other programs, and in “Meet the specialists” on sites that embed it. I can "
                + "withdraw it at any time. It then leaves this site at once and every cache that reaches this site within "
                + "a minute; only while this site cannot be reached may caches go on showing it, for up to "
                + span(staleIfError) + ".";
    }

    static String span(Duration duration) {
        if (duration.toSeconds() % 3600 == 0 && duration.toHours() > 0) {
            return counted(duration.toHours(), "hour");
        }
        return duration.toSeconds() % 60 == 0
                ? counted(duration.toMinutes(), "minute")
                : counted(duration.toSeconds(), "second");
    }

    private static String counted(long number, String unit) {
        return number + " " + unit + (number == 1 ? "" : "s");
    }
}

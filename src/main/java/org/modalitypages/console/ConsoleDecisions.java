package org.modalitypages.console;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.OptionalLong;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.modalitypages.identity.Actor;
import org.modalitypages.moderation.Edition;
import org.modalitypages.moderation.Editions;
import org.modalitypages.moderation.Moderation;
import org.modalitypages.moderation.Move;
import org.modalitypages.moderation.Plans;
import org.modalitypages.moderation.Transition;
import org.modalitypages.problem.Refusal;

/** Decides as the console does: what can be held is held for a while, so that a slip of the hand can be undone. */
@ApplicationScoped
public class ConsoleDecisions {

    private final int seconds;
    private final Moderation moderation;
    private final Plans plans;
    private final Editions editions;

    @Inject
    ConsoleDecisions(
            @ConfigProperty(name = "moderation.hold-seconds") int seconds,
            Moderation moderation,
            Plans plans,
            Editions editions) {
        if (seconds < 0 || seconds > Plans.LONGEST_HOLD) {
            throw new IllegalArgumentException(
                    "moderation.hold-seconds is 0 to " + Plans.LONGEST_HOLD + ", not " + seconds);
        }
        this.seconds = seconds;
        this.moderation = moderation;
        this.plans = plans;
        this.editions = editions;
    }

    protected ConsoleDecisions() {
        this(0, null, null, null);
    }

    /** For how many seconds a move is held; 0 when it is made at once. */
    public int seconds(Transition transition) {
        return Plans.holdable(transition) ? seconds : 0;
    }

    /** For how many seconds decisions are held. */
    public int seconds() {
        return seconds;
    }

    /**
     * Makes a move, or holds it where it can be held.
     *
     * @return what was done, in words for whoever did it
     * @throws Refusal as {@link Moderation#perform}
     */
    public String decide(long editionId, Transition transition, Actor actor, OptionalLong version, Move move) {
        if (seconds(transition) == 0) {
            return done(transition, moderation.perform(editionId, transition, actor, version, move));
        }
        plans.hold(editionId, transition, actor, version, move, seconds);
        return said(transition, editions.byId(editionId).orElseThrow()) + ". It is held for " + seconds
                + " seconds, in which you can undo it.";
    }

    /** What was done, in words for whoever did it. */
    static String done(Transition transition, Edition edition) {
        return said(transition, edition) + ". " + Wording.effect(transition);
    }

    private static String said(Transition transition, Edition edition) {
        var heading = edition.heading().replace("\\", "").replace("$", "");
        return "You " + transition.past().replaceFirst("(^| )it( |$)", "$1“" + heading + "”$2");
    }
}

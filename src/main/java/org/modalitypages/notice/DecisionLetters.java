package org.modalitypages.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.modalitypages.moderation.Edition;
import org.modalitypages.moderation.Transition;
import org.modalitypages.site.Site;

/** The letters that tell authors what was decided on their texts, with the words of whoever decided. */
@ApplicationScoped
class DecisionLetters {

    private static final String LICENCE = "licence-expired";

    @Inject
    private Texts texts;

    @Inject
    private Site site;

    /** The letter to a therapist. */
    Letter of(Happening happening, Edition edition, String greeting) {
        var yours = texts.yours(edition);
        var blocks = new ArrayList<Letter.Block>();
        blocks.add(new Letter.Paragraph(told(happening, yours)));
        addWords(happening, blocks);
        if (!edition.excerpt().isBlank()) {
            blocks.add(new Letter.Words("Your text", edition.excerpt()));
        }
        next(happening).ifPresent(words -> blocks.add(new Letter.Paragraph(words)));
        blocks.add(new Letter.Action(action(happening.transition()), texts.portalPath(edition)));
        return new Letter(
                headline(happening.transition()) + ": " + yours,
                greeting,
                blocks,
                "You get this because the text is yours on " + site.name() + ".");
    }

    /** One line of it, for a list of several. */
    Letter.Item item(Happening happening, Edition edition) {
        var words = new ArrayList<String>();
        words.add(headline(happening.transition()) + ".");
        if (happening.reason() != null) {
            words.add("Reason: " + reason(happening) + ".");
        }
        if (happening.note() != null) {
            words.add(happening.note());
        }
        return texts.item(edition, String.join(" ", words));
    }

    /** The move as a headline. */
    static String headline(Transition move) {
        return switch (move) {
            case RETURN -> "Returned";
            case REJECT -> "Not accepted";
            case REOPEN -> "Looked at again";
            case APPROVE -> "Approved";
            case PUBLISH -> "Published";
            case UNPUBLISH -> "Taken off";
            case REINSTATE -> "Public again";
            case WITHDRAW -> "Withdrawn";
            case IMPORT, SUBMIT, RECALL, SUPERSEDE ->
                move.name().charAt(0) + move.name().substring(1).toLowerCase(Locale.ROOT);
        };
    }

    private static String told(Happening happening, String yours) {
        var text = Character.toUpperCase(yours.charAt(0)) + yours.substring(1);
        return switch (happening.transition()) {
            case RETURN -> "An editor has returned " + yours + " and asks you to change it.";
            case REJECT -> "An editor has decided not to publish " + yours + ".";
            case REOPEN -> "An editor is looking at " + yours + " again. It waits for a new decision.";
            case APPROVE -> "An editor has approved " + yours + ". It waits for a publisher next.";
            case PUBLISH -> text + " is public now.";
            case UNPUBLISH ->
                LICENCE.equals(happening.reason())
                        ? text + " is not public at present, because no valid licence of yours is known here."
                        : "A publisher has taken " + yours + " off the site.";
            case REINSTATE -> text + " is public again.";
            case WITHDRAW ->
                "Somebody other than you has withdrawn " + yours + ". It is no longer public or on its way.";
            case IMPORT, SUBMIT, RECALL, SUPERSEDE -> text + " has moved on.";
        };
    }

    private static void addWords(Happening happening, List<Letter.Block> blocks) {
        if (happening.reason() != null && !happening.reason().equals(LICENCE)) {
            blocks.add(new Letter.Words("Reason", reason(happening)));
        }
        if (happening.note() != null) {
            blocks.add(new Letter.Words("In their words", happening.note()));
        }
    }

    private static String reason(Happening happening) {
        return LICENCE.equals(happening.reason()) ? "no valid licence is known" : happening.reason();
    }

    private static Optional<String> next(Happening happening) {
        return Optional.ofNullable(
                switch (happening.transition()) {
                    case RETURN -> "A draft with your text is ready for you to change and submit again.";
                    case UNPUBLISH ->
                        LICENCE.equals(happening.reason())
                                ? "Enter the renewed licence in your profile, and an editor can put it back."
                                : null;
                    case PUBLISH ->
                        "You can change it at any time: what is public stays until the change is published too.";
                    case REJECT, REOPEN, APPROVE, REINSTATE, WITHDRAW, IMPORT, SUBMIT, RECALL, SUPERSEDE -> null;
                });
    }

    private static String action(Transition move) {
        return move == Transition.RETURN ? "Read and change it" : "See what happened";
    }
}

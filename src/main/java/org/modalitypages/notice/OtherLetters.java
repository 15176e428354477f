package org.modalitypages.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.modalitypages.moderation.Edition;
import org.modalitypages.site.Site;

/** Letters about single things that are no decisions. */
@ApplicationScoped
class OtherLetters {

    @Inject
    private Texts texts;

    @Inject
    private Site site;

    /** The letter about one happening that is no move. */
    Letter of(Happening happening, Edition edition, String greeting) {
        return switch (happening.kind()) {
            case PLAN_FAILED -> planFailed(happening, edition, greeting);
            case SUGGESTED -> suggested(happening, edition, greeting);
            case ANSWERED -> answered(happening, edition, greeting);
            case MOVED, REPORTED -> throw new IllegalArgumentException(happening.kind() + " has other letters");
        };
    }

    /** The same in a line. */
    String inALine(Happening happening) {
        return switch (happening.kind()) {
            case PLAN_FAILED ->
                "Your plan to " + move(happening) + " it could not be carried out: " + happening.reason();
            case SUGGESTED -> "An editor suggests another wording.";
            case ANSWERED -> "Your suggestion was " + answer(happening) + ".";
            case MOVED, REPORTED -> throw new IllegalArgumentException(happening.kind() + " has other lines");
        };
    }

    private Letter planFailed(Happening happening, Edition edition, String greeting) {
        return new Letter(
                "Not done: " + move(happening) + " " + texts.named(edition),
                greeting,
                List.of(
                        new Letter.Paragraph("You had planned to " + move(happening) + " " + texts.named(edition)
                                + ". When the time came, it could not be done, and nothing was changed."),
                        new Letter.Words("Why", happening.reason()),
                        new Letter.Action("Look at it", texts.consolePath(edition))),
                "You get this because you planned it on " + site.name() + ".");
    }

    private Letter suggested(Happening happening, Edition edition, String greeting) {
        var blocks = new ArrayList<Letter.Block>();
        blocks.add(new Letter.Paragraph("An editor suggests another wording of " + texts.yours(edition)
                + ". Nothing is changed unless you accept it."));
        if (happening.note() != null) {
            blocks.add(new Letter.Words("In their words", happening.note()));
        }
        blocks.add(new Letter.Action("Compare and decide", texts.portalPath(edition)));
        return new Letter(
                "A suggestion for " + texts.yours(edition),
                greeting,
                blocks,
                "You get this because the text is yours on " + site.name() + ".");
    }

    private Letter answered(Happening happening, Edition edition, String greeting) {
        var blocks = new ArrayList<Letter.Block>();
        blocks.add(new Letter.Paragraph(
                "Your suggestion for " + texts.named(edition) + " was " + answer(happening) + "."));
        if (happening.note() != null) {
            blocks.add(new Letter.Words("In their words", happening.note()));
        }
        blocks.add(new Letter.Action("Look at it", texts.consolePath(edition)));
        return new Letter(
                "Your suggestion was " + answer(happening) + ": " + texts.named(edition),
                greeting,
                blocks,
                "You get this because you made the suggestion on " + site.name() + ".");
    }

    private static String answer(Happening happening) {
        return happening.reason().toLowerCase(Locale.ROOT);
    }

    private static String move(Happening happening) {
        return happening.transition().name().toLowerCase(Locale.ROOT);
    }
}

package org.modalitypages.portal;

import java.util.Locale;
import org.modalitypages.moderation.Decisions;
import org.modalitypages.moderation.State;
import org.modalitypages.moderation.Transition;
import org.modalitypages.portal.WordsViews.Wait;
import org.modalitypages.review.Suggestion;

/** The portal's words for what the code names in capitals: for people who never heard of a state. */
final class PlainWords {

    private PlainWords() {}

    /** One or two words on where something stands. */
    static String of(State state) {
        return switch (state) {
            case DRAFT -> "Draft";
            case SUBMITTED -> "Waits for an editor";
            case RETURNED -> "Back with you";
            case REJECTED -> "Not accepted";
            case APPROVED -> "Approved";
            case PUBLISHED -> "Live";
            case UNPUBLISHED -> "Taken off";
            case SUPERSEDED -> "Replaced";
            case WITHDRAWN -> "Withdrawn";
        };
    }

    /** A sentence or two on where a text stands and what comes next. */
    static String standing(Progress progress, Wait wait) {
        if (wait == Wait.ANSWER) {
            return progress.live() == null
                    ? "An editor suggests another wording. Accept it, or keep your own text."
                    : "Visitors read the present text. An editor suggests another wording for your new one.";
        }
        var toConfirm = wait == Wait.CONFIRMATION;
        if (progress.live() != null) {
            return live(progress, toConfirm);
        }
        if (progress.open() != null) {
            return onItsWay(progress, toConfirm);
        }
        return switch (progress.last().state()) {
            case REJECTED -> "The editors did not accept this. Read why; you may write another.";
            case UNPUBLISHED -> "It was taken off the site and can come back. Read the reason on its page.";
            case WITHDRAWN -> "You took it back, and nobody sees it. You may write again at any time.";
            default -> "Nobody sees it at present.";
        };
    }

    private static String live(Progress progress, boolean toConfirm) {
        if (progress.open() == null) {
            return toConfirm
                    ? "Visitors read it. It came from an existing page: please confirm, correct or withdraw it."
                    : "Visitors read it. There is nothing to do about it.";
        }
        return switch (progress.open().state()) {
            case SUBMITTED -> "Visitors read the present text. Your new one waits for an editor.";
            case APPROVED -> "Visitors read the present text. Your new one is approved and goes live next.";
            default ->
                progress.returned() == null
                        ? "Visitors read the present text. Your new one is a draft: send it when it is done."
                        : "Visitors read the present text. An editor asks for a change in your new one.";
        };
    }

    private static String onItsWay(Progress progress, boolean toConfirm) {
        return switch (progress.open().state()) {
            case SUBMITTED ->
                toConfirm
                        ? "It came from an existing page and waits for an editor. Please confirm, correct or withdraw it."
                        : "It waits for an editor. You hear from us as soon as somebody has read it.";
            case APPROVED -> "An editor approved it. It goes live next.";
            default ->
                progress.returned() == null
                        ? "Only you see this draft. Send it when it is done."
                        : "An editor asks for a change. Read their words, change your text and send it again.";
        };
    }

    /** What somebody did, to the person whose text it is; staff have no names here. */
    static String happened(Decisions.Entry entry, String reader, String coauthor) {
        var who = reader.equals(entry.by()) ? "You" : coauthor;
        return switch (entry.transition()) {
            case IMPORT -> "It was taken in from an existing page.";
            case SUBMIT -> who + " sent it to the editors.";
            case RECALL -> who + " took it back to work on it.";
            case RETURN -> "An editor asked for a change.";
            case REJECT -> "An editor did not accept it.";
            case REOPEN -> "An editor took it up again.";
            case APPROVE -> "An editor approved it.";
            case PUBLISH -> "It went live.";
            case SUPERSEDE -> "A newer text took its place.";
            case WITHDRAW -> who + " withdrew it.";
            case UNPUBLISH -> unpublished(entry.reason());
            case REINSTATE -> "It went live again.";
        };
    }

    /** How a suggested wording was answered; {@code null} when there is nothing to tell. */
    static String answered(Suggestion.Status status, String who) {
        return switch (status) {
            case ACCEPTED -> who + " took over the suggested wording.";
            case DECLINED -> who + " kept the text as it was.";
            case TAKEN_BACK -> "The editor took the suggestion back.";
            case OPEN, OVERTAKEN -> null;
        };
    }

    /** Whether the reason of a decision is said in the sentence already. */
    static boolean reasonSaid(Decisions.Entry entry) {
        return entry.transition() == Transition.UNPUBLISH && "licence-expired".equals(entry.reason());
    }

    private static String unpublished(String reason) {
        return "licence-expired".equals(reason)
                ? "It was taken off, since the licence in your profile has run out."
                : "The editors took it off the site.";
    }

    /** A locale's name in English, such as {@code French (Canada)}. */
    static String locale(String tag) {
        return Locale.forLanguageTag(tag).getDisplayName(Locale.ENGLISH);
    }
}

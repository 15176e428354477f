package org.modalitypages.console;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.modalitypages.moderation.State;
import org.modalitypages.moderation.Transition;
import org.modalitypages.review.ApprovalLink;
import org.modalitypages.review.Suggestion;

/** The console's words for what the code names in capitals. */
final class Wording {

    private static final Pattern NO_SUCH_MOVE = Pattern.compile("\\b([A-Z]{5,9}) does not start from ([A-Z]{5,11})\\.");
    private static final Pattern CAPITALS = Pattern.compile("\\b[A-Z]{5,11}\\b");
    private static final String TAKE_OVER = "claim it yourself with \"takeOver\": true";

    private Wording() {}

    /** A problem's sentences, which callers of the API read as well, in the words of the console's pages. */
    static String plain(String detail) {
        if (detail == null) {
            return null;
        }
        var said = NO_SUCH_MOVE
                .matcher(detail.replace(TAKE_OVER, "take it over"))
                .replaceAll(found -> "“" + plainWord(found.group(1)) + "” is not possible now: it is "
                        + plainWord(found.group(2)) + ".");
        return CAPITALS.matcher(said).replaceAll(found -> plainWord(found.group()));
    }

    private static String plainWord(String name) {
        return Matcher.quoteReplacement(names().getOrDefault(name, name));
    }

    /** What states and moves are called within a sentence, by their names. */
    static Map<String, String> names() {
        var names = new TreeMap<String, String>();
        for (var move : Transition.values()) {
            names.put(move.name(), of(move).toLowerCase(Locale.ENGLISH));
        }
        for (var state : State.values()) {
            names.put(state.name(), of(state).toLowerCase(Locale.ENGLISH));
        }
        return names;
    }

    static String of(State state) {
        return switch (state) {
            case DRAFT -> "Draft";
            case SUBMITTED -> "Waiting for an editor";
            case RETURNED -> "Returned";
            case REJECTED -> "Rejected";
            case APPROVED -> "Waiting for a publisher";
            case PUBLISHED -> "Published";
            case UNPUBLISHED -> "Taken off";
            case SUPERSEDED -> "Replaced";
            case WITHDRAWN -> "Withdrawn";
        };
    }

    /** On a button. */
    static String of(Transition move) {
        return switch (move) {
            case IMPORT -> "Import";
            case SUBMIT -> "Submit";
            case RECALL -> "Recall";
            case RETURN -> "Return";
            case REJECT -> "Reject";
            case REOPEN -> "Reopen";
            case APPROVE -> "Approve";
            case PUBLISH -> "Publish";
            case SUPERSEDE -> "Replace";
            case WITHDRAW -> "Withdraw";
            case UNPUBLISH -> "Take off";
            case REINSTATE -> "Put back";
        };
    }

    /** What a move does, for whoever hesitates before its button. */
    static String effect(Transition move) {
        return switch (move) {
            case SUBMIT -> "It is frozen and waits for an editor.";
            case RECALL -> "It becomes a draft again and leaves the queue.";
            case RETURN -> "It goes back to its author with your words, as a new draft.";
            case REJECT -> "It will not be published; its author reads your words.";
            case REOPEN -> "It waits for an editor again.";
            case APPROVE -> "It waits for a publisher next.";
            case PUBLISH -> "The public sees it at once, and it replaces what is live now.";
            case WITHDRAW -> "For good: it leaves the site at once, with every edition on its way.";
            case UNPUBLISH -> "The public no longer sees it; it can be put back.";
            case REINSTATE -> "The public sees it again at once.";
            case IMPORT, SUPERSEDE -> "";
        };
    }

    /** What a field of a content is called on pages, as on the form that fills it. */
    static String field(String name) {
        return switch (name) {
            case "text" -> "Statement";
            case "callToAction" -> "Call to action";
            case "matchUrl" -> "Match link";
            case "profileUrl" -> "Profile page";
            case "supervisedBy" -> "Supervised by";
            case "acceptingClients" -> "Accepting clients";
            case "licences" -> "Licences";
            default -> name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
        };
    }

    /** What became of a suggested wording. */
    static String of(Suggestion.Status status) {
        return switch (status) {
            case OPEN -> "Waits for the specialist";
            case ACCEPTED -> "Accepted";
            case DECLINED -> "Declined";
            case TAKEN_BACK -> "Taken back";
            case OVERTAKEN -> "Overtaken: the text or its state changed";
        };
    }

    /** Whether an approver's link still works. */
    static String of(ApprovalLink.Status status) {
        return switch (status) {
            case WAITING -> "Waits for an answer";
            case USED -> "Used";
            case EXPIRED -> "Expired";
            case STALE -> "No longer works: the edition changed";
            case REVOKED -> "Revoked";
        };
    }

    /** {@code Statement}, {@code Modality}, {@code Specialist}. */
    static String type(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    /** A locale's name in English, such as {@code French (Canada)}. */
    static String locale(String tag) {
        return Locale.forLanguageTag(tag).getDisplayName(Locale.ENGLISH);
    }

    /** The name of a screening rule: "Outcome promise" of {@code outcome-promise}. */
    static String ofRule(String rule) {
        var words = rule.replace('-', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}

package org.modalitypages.notice;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.modalitypages.identity.Role;

/** What mails are about; people choose for each how often they want them. */
public enum Topic {
    DECISIONS(
            "decisions",
            "Decisions on your texts",
            "What was decided on what you submitted, with the words of whoever decided.",
            Frequency.AT_ONCE,
            Role.THERAPIST,
            Role.EDITOR),
    SUGGESTIONS(
            "suggestions",
            "Suggested wordings",
            "An editor suggests another wording of your text, or an author answers a suggestion of yours.",
            Frequency.AT_ONCE,
            Role.THERAPIST,
            Role.EDITOR),
    LICENCES(
            "licences",
            "Licences about to expire",
            "A month and a week before your last licence runs out.",
            Frequency.AT_ONCE,
            Role.THERAPIST),
    SUBMISSIONS("submissions", "New submissions", "Texts that wait for an editor.", Frequency.AT_ONCE, Role.EDITOR),
    APPROVALS(
            "approvals", "Approved and waiting", "Texts that wait for a publisher.", Frequency.AT_ONCE, Role.PUBLISHER),
    REPORTS(
            "reports",
            "Reports and requests by visitors",
            "Somebody reports a live text, or asks to correct it or take it down.",
            Frequency.AT_ONCE,
            Role.EDITOR),
    OVERDUE("overdue", "Overdue", "Once a day, what has waited past its due date.", Frequency.DAILY, Role.EDITOR),
    PLANS(
            "plans",
            "Planned moves that failed",
            "A publication or other move that you planned could not be made.",
            Frequency.AT_ONCE,
            Role.EDITOR),
    FIGURES(
            "figures",
            "Figures of the week",
            "On Mondays: how old the queue is, and what was decided.",
            Frequency.NEVER,
            Role.EDITOR,
            Role.SITE_OWNER),
    /** A link that somebody asked for; nobody subscribes to these and nobody can be rid of them. */
    LINKS("links", "Links", "Invitations and links to sign in.", Frequency.AT_ONCE);

    private final String word;
    private final String label;
    private final String words;
    private final Frequency usual;
    private final Set<Role> offeredTo;

    Topic(String word, String label, String words, Frequency usual, Role... offeredTo) {
        this.word = word;
        this.label = label;
        this.words = words;
        this.usual = usual;
        this.offeredTo = Set.of(offeredTo);
    }

    /** The word outside the code. */
    public String word() {
        return word;
    }

    public String label() {
        return label;
    }

    /** One sentence that says what comes. */
    public String words() {
        return words;
    }

    /** How often it comes to whoever never chose. */
    public Frequency usual() {
        return usual;
    }

    /** How often it can be had. */
    public List<Frequency> choices() {
        return switch (this) {
            case OVERDUE -> List.of(Frequency.DAILY, Frequency.NEVER);
            case FIGURES -> List.of(Frequency.WEEKLY, Frequency.NEVER);
            case LINKS -> List.of(Frequency.AT_ONCE);
            case DECISIONS, SUGGESTIONS, LICENCES, SUBMISSIONS, APPROVALS, REPORTS, PLANS ->
                List.of(Frequency.AT_ONCE, Frequency.DAILY, Frequency.NEVER);
        };
    }

    /** Whether somebody with these roles, implied ones included, can have it. */
    public boolean offeredTo(Set<Role> roles) {
        return offeredTo.stream().anyMatch(roles::contains);
    }

    /** The roles that it is for. */
    Set<Role> roles() {
        return offeredTo;
    }

    /** The topic of this word. */
    public static Optional<Topic> ofWord(String word) {
        return Arrays.stream(values()).filter(topic -> topic.word.equals(word)).findFirst();
    }
}

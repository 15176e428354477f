package org.modalitypages.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.modalitypages.identity.Actor;
import org.modalitypages.identity.Role;
import org.modalitypages.problem.Problem;

/** Which moves an actor may make on an edition: the list that draws the buttons is the rule that the door applies. */
@ApplicationScoped
public class Permissions {

    private final boolean linkedOnly;
    private final Role revisionsBy;
    private final ContentTypes types;

    @Inject
    Permissions(
            @ConfigProperty(name = "moderation.four-eyes") String fourEyes,
            @ConfigProperty(name = "moderation.revisions-by") String revisionsBy,
            ContentTypes types) {
        this.linkedOnly = switch (fourEyes.strip().toLowerCase(Locale.ROOT)) {
            case "strict" -> false;
            case "linked" -> true;
            default -> throw new IllegalArgumentException("moderation.four-eyes is strict or linked, not " + fourEyes);
        };
        this.revisionsBy = Optional.of(revisionsBy.strip())
                .flatMap(Role::ofWord)
                .filter(role -> role == Role.PUBLISHER || role == Role.EDITOR)
                .orElseThrow(() -> new IllegalArgumentException(
                        "moderation.revisions-by is publisher or editor, not " + revisionsBy));
        this.types = types;
    }

    protected Permissions() {
        this("strict", "publisher", null);
    }

    /** The moves that this actor may make on this edition now; words and consent may still be needed for them. */
    public List<Transition> allowed(Edition edition, Actor actor) {
        var standing = standing(edition, actor);
        return Transition.listedFrom(edition.state()).stream()
                .filter(move -> move.by().permits(standing))
                .toList();
    }

    /** Editors see every edition, authors their own. */
    public boolean visible(Edition edition, Actor actor) {
        return actor.is(Role.EDITOR)
                || actor.isSystem()
                || (actor.is(Role.THERAPIST) && standing(edition, actor).author());
    }

    Standing standing(Edition edition, Actor actor) {
        if (actor.isSystem()) {
            return new Standing(actor, false, false, false, Role.PUBLISHER);
        }
        var type = types.of(edition);
        var linked = type.linkedAccounts(edition.itemId()).contains(actor.accountId());
        var author = linked || edition.authors().contains(actor.accountId());
        var revision = edition.state() == State.APPROVED && edition.revision();
        return new Standing(
                actor,
                author,
                linkedOnly ? linked : author,
                type.unclaimed(edition.itemId()),
                revision ? revisionsBy : Role.PUBLISHER);
    }

    Problem explain(Edition edition, Transition transition, Actor actor) {
        var standing = standing(edition, actor);
        var detail = switch (transition.by()) {
            case AUTHOR -> "Only an author of this edition may " + transition + ".";
            case AUTHOR_OR_STAND_IN ->
                "Only an author of this edition may " + transition
                        + ", or an editor while its specialist has no account.";
            case EDITOR, EDITOR_NOT_AUTHOR, PUBLISHER_NOT_AUTHOR ->
                standing.ownText()
                        ? "Nobody decides on their own text, and you are an author of this one. Ask somebody else."
                        : "This needs the role "
                                + (transition.by() == By.PUBLISHER_NOT_AUTHOR
                                        ? standing.publishingRole().word()
                                        : Role.EDITOR.word())
                                + ".";
            case PUBLISHER_OR_SYSTEM -> "This needs the role publisher.";
            case SYSTEM -> "Only the system makes this move, as the consequence of another.";
        };
        return Problem.forbidden(detail);
    }
}

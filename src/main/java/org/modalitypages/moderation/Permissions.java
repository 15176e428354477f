package org.modalitypages.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.modalitypages.identity.Actor;
import org.modalitypages.identity.Role;
import org.modalitypages.problem.Problem;

/** Which moves an actor may make on an edition: the list that draws the buttons is the rule that the door applies. */
@ApplicationScoped
public class Permissions {

    private static final String THEIR_OWN =
            "These are the words of a specialist who has an account, and nobody else acts in their name.";

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
        return allowed(List.of(edition), actor).get(edition.id());
    }

    /** The same for many editions, by id. */
    public Map<Long, List<Transition>> allowed(Collection<Edition> editions, Actor actor) {
        var standings = standings(editions, actor);
        return editions.stream()
                .collect(Collectors.toMap(Edition::id, edition -> allowed(edition, standings.get(edition.id()))));
    }

    private static List<Transition> allowed(Edition edition, Standing standing) {
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
        return standings(List.of(edition), actor).get(edition.id());
    }

    private Map<Long, Standing> standings(Collection<Edition> editions, Actor actor) {
        var standings = new HashMap<Long, Standing>();
        editions.stream().collect(Collectors.groupingBy(Edition::type)).forEach((type, ofType) -> {
            var linked = actor.isSystem()
                    ? Map.<Long, Set<Long>>of()
                    : types.of(ofType.get(0))
                            .linkedAccounts(ofType.stream().map(Edition::itemId).toList());
            ofType.forEach(
                    edition -> standings.put(edition.id(), standing(edition, actor, linked.get(edition.itemId()))));
        });
        return standings;
    }

    /** {@code linked} is {@code null} when no specialist stands behind the edition. */
    private Standing standing(Edition edition, Actor actor, Set<Long> linked) {
        if (actor.isSystem()) {
            return new Standing(actor, false, false, false, false, Role.PUBLISHER);
        }
        var speaks = linked != null && linked.contains(actor.accountId());
        var author = speaks || edition.authors().contains(actor.accountId());
        var revision = edition.state() == State.APPROVED && edition.revision();
        return new Standing(
                actor,
                author,
                linkedOnly ? speaks : author,
                types.of(edition).isSpoken() && linked != null && !linked.isEmpty() && !speaks,
                linked != null && linked.isEmpty(),
                revision ? revisionsBy : Role.PUBLISHER);
    }

    Problem explain(Edition edition, Transition transition, Actor actor) {
        var standing = standing(edition, actor);
        var detail = switch (transition.by()) {
            case AUTHOR ->
                standing.othersWords() ? THEIR_OWN : "Only an author of this edition may " + transition + ".";
            case AUTHOR_OR_STAND_IN ->
                standing.othersWords()
                        ? THEIR_OWN
                        : "Only an author of this edition may " + transition
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

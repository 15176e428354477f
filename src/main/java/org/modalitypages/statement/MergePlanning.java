package org.modalitypages.statement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.modalitypages.identity.Actor;
import org.modalitypages.modality.Modalities;
import org.modalitypages.moderation.Edition;
import org.modalitypages.moderation.Editions;
import org.modalitypages.moderation.ItemRef;
import org.modalitypages.moderation.Permissions;
import org.modalitypages.moderation.Transition;
import org.modalitypages.problem.Problem;
import org.modalitypages.slug.Slugs;
import org.modalitypages.specialist.MergedProfile;
import org.modalitypages.specialist.Specialist;
import org.modalitypages.specialist.Specialists;
import org.modalitypages.statement.MergePlan.Fate;

/** Works out what merging two specialists would do, and what stands in the way, without changing anything. */
@ApplicationScoped
@Transactional
class MergePlanning {

    @Inject
    private Statements statements;

    @Inject
    private PublicSpecialists visible;

    @Inject
    private Editions editions;

    @Inject
    private Permissions permissions;

    @Inject
    private Slugs slugs;

    public MergePlan plan(Specialist survivor, Specialist other, MergeChoices choices, Actor actor) {
        var profile = MergedProfile.of(survivor.profile(), other.profile(), choices.take());
        var waits = visible.contains(survivor.id()) && !profile.equals(survivor.profile());
        var fates = statements.by(other.id()).stream()
                .map(statement -> fate(statement, survivor, choices))
                .toList();
        var setAside = fates.stream()
                .map(Fate::setAside)
                .filter(statement -> statement != null)
                .map(statement -> Statements.item(statement.id()))
                .toList();
        var ending = Stream.concat(Stream.of(Specialists.item(other.id())), setAside.stream())
                .toList();
        var retired = ending.stream().flatMap(item -> live(item).stream()).toList();
        var obstacles = new ArrayList<Problem>();
        obstacles.addAll(betweenThem(survivor, other, choices));
        obstacles.addAll(open(ending));
        if (waits && !editions.open(Specialists.item(survivor.id())).isEmpty()) {
            obstacles.add(open("The profile of " + name(survivor) + " has an edition under way."));
        }
        retired.stream()
                .filter(edition -> ending(edition, actor).isEmpty())
                .forEach(
                        edition -> obstacles.add(
                                Problem.forbidden(
                                        "Edition " + edition.id() + " of " + edition.heading()
                                                + " is live and would go. You may neither withdraw nor take it off: ask a publisher to merge.")));
        return new MergePlan(profile, waits, fates, retired, obstacles);
    }

    /** The move by which this actor can end a live edition. */
    public List<Transition> ending(Edition edition, Actor actor) {
        var allowed = permissions.allowed(edition, actor);
        return Stream.of(Transition.WITHDRAW, Transition.UNPUBLISH)
                .filter(allowed::contains)
                .limit(1)
                .toList();
    }

    private Fate fate(Statement statement, Specialist survivor, MergeChoices choices) {
        var modality = slugs.current(Modalities.TYPE, statement.modalityId());
        var mine = statements.of(statement.modalityId(), survivor.id());
        if (mine.isEmpty()) {
            return new Fate(modality, statement, null);
        }
        var preferred = live(Statements.item(mine.get().id())).isEmpty()
                        && !live(Statements.item(statement.id())).isEmpty()
                ? MergedProfile.OTHER
                : MergedProfile.THIS;
        return choices.statements().getOrDefault(modality, preferred).equals(MergedProfile.OTHER)
                ? new Fate(modality, statement, mine.get())
                : new Fate(modality, mine.get(), statement);
    }

    private List<Problem> betweenThem(Specialist survivor, Specialist other, MergeChoices choices) {
        if (survivor.id() == other.id()) {
            return List.of(Problem.invalid("These are one specialist already.").with("member", "other"));
        }
        var problems = new ArrayList<Problem>();
        if (visible.contains(other.id()) && !visible.contains(survivor.id())) {
            problems.add(Problem.invalid("Merge the other way round: " + name(other) + " is public and "
                    + name(survivor) + " is not, so that fields would go live that nobody has reviewed."));
        }
        var twoPeople = !survivor.linkedAccounts().isEmpty()
                && !other.linkedAccounts().isEmpty()
                && !survivor.linkedAccounts().equals(other.linkedAccounts());
        if (twoPeople && !choices.bothAccounts()) {
            problems.add(Problem.conflict(
                    "claimed-twice",
                    "Both have accounts",
                    "Different accounts speak for them. Merged, each could change what the other said: confirm with"
                            + " \"bothAccounts\" that they are one person's, or of one practice."));
        }
        return problems;
    }

    private List<Problem> open(Collection<ItemRef> ending) {
        return ending.stream()
                .flatMap(item -> editions.open(item).stream())
                .map(edition -> open("Edition " + edition.id() + " of " + edition.heading() + " is " + edition.state()
                        + " and would be lost."))
                .toList();
    }

    private static Problem open(String what) {
        return Problem.conflict("edition-open", "An edition is open already", what + " Finish or discard it first.");
    }

    private List<Edition> live(ItemRef item) {
        return editions.live(item.type(), List.of(item.id())).getOrDefault(item.id(), Collections.emptyList());
    }

    private static String name(Specialist specialist) {
        return specialist.attribution().name();
    }
}

package org.modalitypages.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.modalitypages.moderation.Editions;
import org.modalitypages.moderation.Moderation;
import org.modalitypages.problem.Refusal;
import org.modalitypages.site.Site;
import org.modalitypages.slug.Slugs;
import org.modalitypages.specialist.Profile;
import org.modalitypages.specialist.Specialist;
import org.modalitypages.specialist.Specialists;
import org.modalitypages.statement.PublicSpecialists;

/**
 * Takes a specialist from a source: creates, completes, or leaves as is. What the public already sees changes only by
 * an edition that an editor decides on; before that, what a source adds is filled in at once, as whoever publishes a
 * statement sees it beside the words.
 */
@ApplicationScoped
class SpecialistIntake {

    @Inject
    private Specialists specialists;

    @Inject
    private PublicSpecialists publicSpecialists;

    @Inject
    private SpecialistMerge merge;

    @Inject
    private Moderation moderation;

    @Inject
    private Editions editions;

    @Inject
    private Slugs slugs;

    @Inject
    private Site site;

    /** A specialist as taken, and whether the source created or changed anything of it. */
    record Taken(Specialist specialist, boolean known, boolean changed) {}

    /**
     * Takes what a source tells.
     *
     * @param proposed whether the profile itself asks for a decision, as a row of a list of specialists does; a credit
     *     is decided on together with its statement
     */
    Taken take(Profile told, int line, boolean proposed, Assignment assignment, long importId, Report report) {
        var found = merge.known(told.attribution(), line, report);
        if (found.isEmpty()) {
            var specialist = specialists.create(told, importId);
            report(report, specialist, told, false);
            if (proposed) {
                propose(specialist, told, line, assignment, importId, report);
            }
            return new Taken(specialist, false, true);
        }
        var specialist = found.get();
        report(report, specialist, told, true);
        var base = editions.open(Specialists.item(specialist.id()), site.defaultLocale())
                .map(open -> Profile.of(open.content()))
                .orElseGet(specialist::profile);
        var merged = merge.merge(base, proposed ? told : told.ofKind(base.kind()));
        merged.differences()
                .forEach(difference -> report.problem(
                        line,
                        specialist.attribution().name() + ": " + difference + ". Nothing was overwritten.",
                        "Change the specialist's profile if the source is right."));
        if (merged.profile().equals(base)) {
            return new Taken(specialist, true, false);
        }
        var seen = publicSpecialists.contains(specialist.id());
        if (!seen) {
            specialists.show(specialist.id(), merged.profile());
        }
        if (seen || proposed) {
            propose(specialist, merged.profile(), line, assignment, importId, report);
        }
        return new Taken(specialist, true, true);
    }

    private void report(Report report, Specialist specialist, Profile told, boolean known) {
        report.specialist(
                specialist.id(),
                told.kind(),
                told.attribution(),
                slugs.current(Specialists.TYPE, specialist.id()),
                known);
    }

    private void propose(
            Specialist specialist, Profile profile, int line, Assignment assignment, long importId, Report report) {
        try {
            moderation.importEdition(
                    Specialists.item(specialist.id()),
                    site.defaultLocale(),
                    profile.toJson(),
                    assignment.origin(importId, line),
                    assignment.actor());
        } catch (Refusal refused) {
            report.problem(
                    line,
                    specialist.attribution().name() + ": " + refused.problem().detail(),
                    "Decide on the profile that waits, then import again.");
        }
    }
}

package org.modalitypages.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.modalitypages.modality.Modalities;
import org.modalitypages.problem.Problem;
import org.modalitypages.problem.Refusal;
import org.modalitypages.site.Site;
import org.modalitypages.slug.Slugs;
import org.modalitypages.specialist.Attribution;
import org.modalitypages.specialist.Licence;
import org.modalitypages.specialist.Profile;
import org.modalitypages.specialist.Specialists;

/** Stores a list of specialists: each is created, completed or left as is, and what changes asks for a decision. */
@ApplicationScoped
class SpecialistsIntake {

    /** The most rows of one list. */
    static final int MOST_ROWS = 10_000;

    @Inject
    private SpecialistIntake intake;

    @Inject
    private Specialists specialists;

    @Inject
    private Modalities modalities;

    @Inject
    private Site site;

    Report store(ParsedSpecialists parsed, Assignment assignment, long importId) {
        if (parsed.specialists().size() > MOST_ROWS) {
            throw new Refusal(Problem.invalid("The list has "
                    + parsed.specialists().size() + " rows; at most " + MOST_ROWS + " are taken at once. Split it."));
        }
        var report = new Report();
        report.problems(parsed.problems());
        for (var row : parsed.specialists()) {
            store(row, assignment, importId, report);
        }
        return report;
    }

    private void store(ParsedSpecialist row, Assignment assignment, long importId, Report report) {
        var attribution = new Attribution(row.name(), row.title(), row.city(), row.region(), row.country());
        var profile = new Profile(
                row.credit().kind(),
                attribution,
                row.website(),
                row.profileUrl(),
                row.supervisedBy(),
                row.acceptingClients(),
                row.telehealth(),
                languages(row, report),
                licences(row),
                null);
        profile.licences().stream()
                .filter(licence -> licence.expiredOn(site.today()))
                .forEach(licence -> report.problem(
                        row.line(),
                        "The licence of " + row.name() + " expired on " + licence.expires() + ".",
                        "Ask for the renewed one. While every known licence has expired, statements are not shown."));
        var taken = intake.take(profile, row.line(), true, assignment, importId, report);
        var offered = offered(row, report);
        var specialist = taken.specialist();
        var addsPrivate = (row.email() != null && specialist.email() == null)
                || !specialist.modalities().containsAll(offered);
        if (row.email() != null
                && specialist.email() != null
                && !specialist.email().equalsIgnoreCase(row.email())) {
            report.problem(
                    row.line(),
                    row.name() + ": the e-mail address is another one here. Nothing was overwritten.",
                    "Change it in the specialist's profile if the list is right.");
        }
        specialists.note(specialist.id(), specialist.email() == null ? row.email() : null, offered);
        if (!taken.known()) {
            report.countCreated();
        } else if (taken.changed() || addsPrivate) {
            report.countChanged();
        } else {
            report.countUnchanged();
        }
    }

    private static List<Licence> licences(ParsedSpecialist row) {
        return row.licences().stream()
                .map(licence -> new Licence(licence.number(), licence.region(), licence.expires()))
                .toList();
    }

    private static List<String> languages(ParsedSpecialist row, Report report) {
        var tags = new ArrayList<String>();
        for (var written : row.languages()) {
            var tag = LanguageName.tag(written);
            if (tag.isEmpty()) {
                report.problem(
                        row.line(),
                        "\"" + written + "\" is no language that is known here; the rest of the row was kept.",
                        "Write a language tag such as en or pt-BR, or the language's English name.");
            }
            tag.filter(known -> !tags.contains(known)).ifPresent(tags::add);
        }
        return tags;
    }

    private List<Long> offered(ParsedSpecialist row, Report report) {
        var ids = new ArrayList<Long>();
        for (var name : row.modalities()) {
            var found = modalities.bySlug(Slugs.of(name));
            if (found.isPresent()) {
                ids.add(found.get().itemId());
            } else {
                report.problem(
                        row.line(),
                        "There is no modality \"" + name + "\" here; the rest of the row was kept.",
                        "Import or create that modality first, or correct its name.");
            }
        }
        return ids;
    }
}

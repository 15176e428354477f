package org.modalitypages.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.modalitypages.modality.Modalities;
import org.modalitypages.modality.ModalityPage;
import org.modalitypages.moderation.Edition;
import org.modalitypages.moderation.Editions;
import org.modalitypages.moderation.ItemRef;
import org.modalitypages.moderation.Moderation;
import org.modalitypages.problem.Problem;
import org.modalitypages.problem.Refusal;
import org.modalitypages.site.Site;
import org.modalitypages.slug.Slugs;
import org.modalitypages.specialist.Profile;
import org.modalitypages.statement.Statements;

/** Stores one page as it was read: the modality's edition, the specialists and their statements, all submitted. */
@ApplicationScoped
class PageIntake {

    /** The most statements that one page may have. */
    static final int MOST_STATEMENTS = 1_000;

    @Inject
    private Modalities modalities;

    @Inject
    private SpecialistIntake specialists;

    @Inject
    private Statements statements;

    @Inject
    private Moderation moderation;

    @Inject
    private Editions editions;

    @Inject
    private Slugs slugs;

    @Inject
    private Site site;

    /** Stores the page; what cannot be stored is a problem of the report, and the rest is kept. */
    Report store(ParsedPage page, Assignment assignment, long importId) {
        if (page.statements().size() > MOST_STATEMENTS) {
            throw new Refusal(
                    Problem.invalid("The page has " + page.statements().size() + " statements; at most "
                            + MOST_STATEMENTS + " are taken at once. Split it."));
        }
        var report = new Report();
        report.problems(page.problems());
        var locale = locale(page, assignment, report);
        var modality = modality(page.modality(), locale, assignment, importId);
        report.modality(slugs.current(Modalities.TYPE, modality), page.modality());
        storeModality(modality, locale, page.modality(), assignment, importId, report);
        var textBySpecialist = new HashMap<Long, String>();
        for (var statement : page.statements()) {
            storeStatement(modality, locale, statement, assignment, importId, textBySpecialist, report);
        }
        return report;
    }

    private String locale(ParsedPage page, Assignment assignment, Report report) {
        if (assignment.locale() != null) {
            return assignment.locale();
        }
        if (page.language() == null) {
            return site.defaultLocale();
        }
        var language = page.language().split("[-_]", -1)[0];
        var known = site.locales().stream()
                .filter(locale -> locale.equalsIgnoreCase(page.language()) || locale.equalsIgnoreCase(language))
                .findFirst();
        if (known.isEmpty()) {
            report.problem(
                    0,
                    "The page says that its language is " + page.language()
                            + ", which this site does not have; it was taken as " + site.defaultLocale() + ".",
                    "Add the language to site.locales, or name another locale for the import.");
        }
        return known.orElse(site.defaultLocale());
    }

    private long modality(ParsedModality page, String locale, Assignment assignment, long importId) {
        if (assignment.modality() != null) {
            return modalities
                    .bySlug(assignment.modality())
                    .map(Slugs.Found::itemId)
                    .orElseThrow(() -> new Refusal(
                            Problem.invalid("There is no modality with the slug " + assignment.modality() + ".")));
        }
        if (page.title() == null) {
            throw new Refusal(
                    Problem.invalid(
                            "No title was found on the page. Put it on the first line, or name the modality with the parameter modality."));
        }
        return modalities
                .byTitle(page.title(), locale)
                .orElseGet(() -> modalities.create(page.title(), importId).id());
    }

    private void storeModality(
            long modality, String locale, ParsedModality page, Assignment assignment, long importId, Report report) {
        if (page.title() == null || page.definition() == null) {
            report.problem(
                    1,
                    "The page has no " + (page.title() == null ? "title" : "definition")
                            + ", so the modality itself was not imported.",
                    "Write it in the console, or complete the page and import it again.");
            return;
        }
        var item = Modalities.item(modality);
        var latest = editions.latest(item, locale).map(edition -> ModalityPage.of(edition.content()));
        var summary = latest.map(ModalityPage::summary).orElse(null);
        var link = MatchLink.usable(page.matchUrl(), assignment.source());
        if (page.matchUrl() != null && link == null) {
            report.problem(
                    1,
                    "The match link " + page.matchUrl() + " is no address of the web and was left out.",
                    "Enter where \"Find Your Match\" leads in the console.");
        }
        var wanted = new ModalityPage(page.title(), summary, page.definition(), page.callToAction(), link);
        if (latest.filter(wanted::equals).isEmpty()) {
            submit(item, locale, wanted.toJson(), 1, assignment, importId, report);
        }
    }

    private void storeStatement(
            long modality,
            String locale,
            ParsedStatement parsed,
            Assignment assignment,
            long importId,
            Map<Long, String> textBySpecialist,
            Report report) {
        if (parsed.text().length() > Statements.LIMIT) {
            report.problem(
                    parsed.line(),
                    "This statement has " + parsed.text().length() + " characters; at most " + Statements.LIMIT
                            + " are taken.",
                    "Shorten it and import the page again.");
            return;
        }
        report.statement(parsed);
        var credit = parsed.credit();
        var profile = Profile.credited(credit.kind(), credit.attribution());
        var taken = specialists.take(profile, parsed.line(), false, assignment, importId, report);
        var text = Spacing.fold(parsed.text());
        var earlier = textBySpecialist.putIfAbsent(taken.specialist().id(), text);
        if (earlier != null) {
            if (!earlier.equals(text)) {
                report.problem(
                        parsed.line(),
                        credit.name() + " is credited twice on this page with different words; the first were taken.",
                        "Join the two texts into one statement, or tell the two people apart by place.");
            }
            return;
        }
        var statement = statements.ofOrNew(modality, taken.specialist().id(), importId);
        var item = Statements.item(statement.id());
        var latest = editions.latest(item, locale).map(PageIntake::foldedText);
        if (latest.filter(text::equals).isPresent()) {
            report.countUnchanged();
        } else if (submit(item, locale, Statements.content(parsed.text()), parsed.line(), assignment, importId, report)
                .isPresent()) {
            report.countCreated();
        }
    }

    private Optional<Edition> submit(
            ItemRef item,
            String locale,
            JsonObject content,
            int line,
            Assignment assignment,
            long importId,
            Report report) {
        try {
            return Optional.of(moderation.importEdition(
                    item, locale, content, assignment.origin(importId, line), assignment.actor()));
        } catch (Refusal refused) {
            report.problem(
                    line, refused.problem().detail(), "Decide on what waits or correct the source, then import again.");
            return Optional.empty();
        }
    }

    private static String foldedText(Edition edition) {
        return Spacing.fold(edition.content().getString("text"));
    }
}

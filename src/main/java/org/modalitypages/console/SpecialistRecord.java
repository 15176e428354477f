package org.modalitypages.console;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.modalitypages.modality.Modalities;
import org.modalitypages.moderation.Edition;
import org.modalitypages.moderation.Editions;
import org.modalitypages.review.Speakers;
import org.modalitypages.site.Site;
import org.modalitypages.slug.Slugs;
import org.modalitypages.specialist.Licence;
import org.modalitypages.specialist.Specialist;
import org.modalitypages.specialist.Specialists;
import org.modalitypages.statement.Statement;
import org.modalitypages.statement.Statements;

/** What is known of the specialist whose words are reviewed, beside the text. */
@ApplicationScoped
public class SpecialistRecord {

    private static final int MOST_STATEMENTS = 30;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    @Inject
    private Speakers speakers;

    @Inject
    private Statements statements;

    @Inject
    private Modalities modalities;

    @Inject
    private Editions editions;

    @Inject
    private Slugs slugs;

    @Inject
    private Site site;

    /**
     * The record.
     *
     * @param address its page in the console
     * @param statements others of the specialist, the newest edition of each
     * @param more how many others there are besides
     */
    public record View(
            String name,
            String address,
            boolean claimed,
            List<ReviewBody.Fact> facts,
            List<LicenceLine> licences,
            List<Other> statements,
            int more) {}

    /** A licence in words; {@code standing} is {@code valid}, {@code expired} or {@code unknown}. */
    public record LicenceLine(String words, String until, String standing) {}

    /** Another statement. */
    public record Other(
            String editionId, String modality, String state, String stateWords, String language, String text) {}

    /** The record of whoever speaks in an edition; {@code null} for a modality. */
    View of(Edition edition) {
        return speakers.specialist(edition)
                .map(specialist -> of(specialist, edition))
                .orElse(null);
    }

    private View of(Specialist specialist, Edition edition) {
        var others = statements.by(specialist.id()).stream()
                .filter(statement -> !edition.item().equals(Statements.item(statement.id())))
                .toList();
        var named = modalities.named(others.stream()
                .limit(MOST_STATEMENTS)
                .map(Statement::modalityId)
                .toList());
        var shown = new ArrayList<Other>();
        for (var statement : others.subList(0, Math.min(MOST_STATEMENTS, others.size()))) {
            editions.of(Statements.item(statement.id())).stream()
                    .limit(1)
                    .forEach(newest -> shown.add(
                            other(newest, named.get(statement.modalityId()).title())));
        }
        return new View(
                specialist.attribution().name(),
                "/console/specialists/" + slugs.current(Specialists.TYPE, specialist.id()),
                !specialist.linkedAccounts().isEmpty(),
                facts(specialist),
                specialist.profile().licences().stream().map(this::line).toList(),
                shown,
                Math.max(0, others.size() - MOST_STATEMENTS));
    }

    private static List<ReviewBody.Fact> facts(Specialist specialist) {
        return ReviewBody.facts(specialist.profile()).stream()
                .filter(fact -> !fact.name().equals("Licence") && !fact.name().equals("Name"))
                .toList();
    }

    private LicenceLine line(Licence licence) {
        var words = Stream.of(licence.number(), licence.region())
                .filter(part -> part != null)
                .collect(Collectors.joining(", "));
        return new LicenceLine(words, until(licence, site.today()), standing(licence, site.today()));
    }

    static String until(Licence licence, LocalDate today) {
        if (licence.expires() == null) {
            return "its end is not known";
        }
        return (licence.expiredOn(today) ? "expired on " : "valid to the end of ") + DAY.format(licence.expires());
    }

    private static String standing(Licence licence, LocalDate today) {
        if (licence.expires() == null) {
            return "unknown";
        }
        return licence.expiredOn(today) ? "expired" : "valid";
    }

    private static Other other(Edition newest, String modality) {
        return new Other(
                Long.toString(newest.id()),
                modality,
                newest.state().name(),
                Wording.of(newest.state()),
                newest.locale(),
                newest.content().getString(Statements.TEXT));
    }
}

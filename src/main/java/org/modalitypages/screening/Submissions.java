package org.modalitypages.screening;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.modalitypages.modality.Modalities;
import org.modalitypages.moderation.Edition;
import org.modalitypages.screening.Submission.Speaker;
import org.modalitypages.site.Site;
import org.modalitypages.specialist.Licence;
import org.modalitypages.specialist.Specialists;
import org.modalitypages.statement.Statements;

/** Gathers what screening has to know about the editions of statements. */
@ApplicationScoped
@Transactional
class Submissions {

    @Inject
    private Statements statements;

    @Inject
    private Modalities modalities;

    @Inject
    private Specialists specialists;

    @Inject
    private Screening screening;

    @Inject
    private Site site;

    Submission of(Edition edition) {
        return of(edition, edition.content().getString("text"));
    }

    /** A text that might take the place of an edition's. */
    Submission of(Edition edition, String text) {
        var statement = statements.byId(edition.itemId()).orElseThrow();
        var modality = modalities.named(List.of(statement.modalityId())).get(statement.modalityId());
        var profile = specialists.byId(statement.specialistId()).orElseThrow().profile();
        var place = profile.attribution();
        return new Submission(
                text,
                List.of(modality.title(), modality.slug()),
                edition.locale(),
                new Speaker(profile, site.today()),
                screening.jurisdiction(place.region(), place.country()));
    }

    /** The first day on which time alone changes what is to be said of the speaker; {@code null} when none does. */
    static LocalDate again(Speaker speaker) {
        return speaker.profile().licences().stream()
                .map(Licence::expires)
                .filter(Objects::nonNull)
                .map(last -> last.plusDays(1))
                .filter(day -> day.isAfter(speaker.today()))
                .min(LocalDate::compareTo)
                .orElse(null);
    }
}

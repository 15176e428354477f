package org.modalitypages.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.modalitypages.modality.Modalities;
import org.modalitypages.moderation.Edition;
import org.modalitypages.specialist.Specialist;
import org.modalitypages.specialist.Specialists;
import org.modalitypages.statement.Statement;
import org.modalitypages.statement.Statements;

/** What letters call the text of an edition, whose it is, and where its author and editors find it. */
@ApplicationScoped
class Texts {

    @Inject
    private Statements statements;

    @Inject
    private Specialists specialists;

    @Inject
    private Modalities modalities;

    /** Its name for its author, such as {@code your statement about Art Therapy}. */
    String yours(Edition edition) {
        return switch (edition.type()) {
            case Statements.TYPE -> "your statement about " + modality(edition);
            case Specialists.TYPE -> "your profile";
            default -> "the page " + edition.heading();
        };
    }

    /** Its name for everybody else, such as {@code a statement about Art Therapy by Ann Lee}. */
    String named(Edition edition) {
        return switch (edition.type()) {
            case Statements.TYPE -> "the statement about " + modality(edition) + " by " + edition.heading();
            case Specialists.TYPE -> "the profile of " + edition.heading();
            default -> "the page " + edition.heading();
        };
    }

    /** As one of a list, for an editor. */
    Letter.Item item(Edition edition, String detail) {
        var title = edition.type().equals(Statements.TYPE)
                ? edition.heading() + " on " + modality(edition)
                : edition.heading();
        return new Letter.Item(title, detail, consolePath(edition));
    }

    /** The specialist whose text it is; empty for a modality's page. */
    Optional<Specialist> specialist(Edition edition) {
        return switch (edition.type()) {
            case Statements.TYPE ->
                statements.byId(edition.itemId()).map(Statement::specialistId).flatMap(specialists::byId);
            case Specialists.TYPE -> specialists.byId(edition.itemId());
            default -> Optional.empty();
        };
    }

    /** Where its author finds it. */
    String portalPath(Edition edition) {
        return edition.type().equals(Statements.TYPE) ? "/portal/statements/" + edition.itemId() : "/portal/profile";
    }

    /** Where editors find it. */
    String consolePath(Edition edition) {
        return "/console/editions/" + edition.id();
    }

    private String modality(Edition edition) {
        return statements
                .byId(edition.itemId())
                .map(statement ->
                        modalities.named(List.of(statement.modalityId())).get(statement.modalityId()))
                .map(Modalities.Named::title)
                .orElse(edition.modality());
    }
}

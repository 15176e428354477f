package org.modalitypages.delivery;

import java.time.Instant;
import java.util.List;
import org.modalitypages.modality.ModalityPage;
import org.modalitypages.specialist.Profile;

/** What is public, as read from the database in one go. */
public final class PublishedItems {

    private PublishedItems() {}

    /** Words with the moment at which they went live. */
    public record Live<T>(T words, Instant publishedAt) {}

    /** A modality, with those of its statements that are live. */
    public record PublishedModality(
            long id,
            String slug,
            List<String> formerSlugs,
            Translations<Live<ModalityPage>> pages,
            List<PublishedStatement> statements) {}

    /** A specialist, with those of its statements that are live and whose modality is. */
    public record PublishedSpecialist(
            SpecialistCard card, List<String> formerSlugs, List<PublishedStatement> statements) {}

    /** A statement with both that it belongs to. */
    public record PublishedStatement(
            long id, Translations<Live<String>> texts, SpecialistCard specialist, ModalityCard modality) {}

    /** A specialist as a statement shows it. */
    public record SpecialistCard(long id, String slug, Profile profile, Instant publishedAt) {}

    /** A modality as a statement shows it. */
    public record ModalityCard(long id, String slug, Translations<String> titles) {}
}

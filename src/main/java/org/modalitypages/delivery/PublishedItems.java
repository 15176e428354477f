package org.modalitypages.delivery;

import java.time.Instant;
import java.util.List;
import org.modalitypages.modality.ModalityPage;
import org.modalitypages.specialist.Profile;

/** What is public, as read from the database in one go. */
final class PublishedItems {

    private PublishedItems() {}

    /** Words with the moment at which they went live. */
    record Live<T>(T words, Instant publishedAt) {}

    /** A modality, with those of its statements that are live. */
    record PublishedModality(
            long id,
            String slug,
            List<String> formerSlugs,
            Translations<Live<ModalityPage>> pages,
            List<PublishedStatement> statements) {}

    /** A specialist, with those of its statements that are live and whose modality is. */
    record PublishedSpecialist(SpecialistCard card, List<String> formerSlugs, List<PublishedStatement> statements) {}

    /** A statement with both that it belongs to. */
    record PublishedStatement(
            long id, Translations<Live<String>> texts, SpecialistCard specialist, ModalityCard modality) {}

    /** A specialist as a statement shows it. */
    record SpecialistCard(long id, String slug, Profile profile, Instant publishedAt) {}

    /** A modality as a statement shows it. */
    record ModalityCard(long id, String slug, Translations<String> titles) {}
}

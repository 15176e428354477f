package org.modalitypages.statement;

import java.util.List;
import org.modalitypages.moderation.Edition;
import org.modalitypages.problem.Problem;
import org.modalitypages.specialist.Profile;

/**
 * What merging two specialists would do.
 *
 * @param profile of both
 * @param profileWaits whether that differs from what the public sees, and so waits in the queue
 * @param retired live editions that go: of the merged one's profile, and of statements that are set aside
 * @param obstacles what stands in the way, in the order in which it is refused; empty when nothing does
 */
public record MergePlan(
        Profile profile, boolean profileWaits, List<Fate> statements, List<Edition> retired, List<Problem> obstacles) {

    public MergePlan {
        statements = List.copyOf(statements);
        retired = List.copyOf(retired);
        obstacles = List.copyOf(obstacles);
    }

    /**
     * What becomes of the statements about one modality.
     *
     * @param modality its slug
     * @param kept the statement that the survivor has from then on
     * @param setAside the one that is kept for the record only; {@code null} when there was but one
     */
    public record Fate(String modality, Statement kept, Statement setAside) {}
}

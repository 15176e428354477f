package org.modalitypages.moderation;

import org.modalitypages.problem.Problem;

/**
 * A held or scheduled move was dropped, and whoever planned it ought to hear of it. Fired inside the transaction that
 * keeps the failure for the console.
 *
 * @param edition as it is now
 * @param plan with who planned what, and {@link Plan#failure} in words
 * @param problem what it was refused with
 */
public record PlannedMoveFailed(Edition edition, Plan plan, Problem problem) {}

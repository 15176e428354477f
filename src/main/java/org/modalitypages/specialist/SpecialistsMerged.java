package org.modalitypages.specialist;

import java.util.List;

/**
 * Two specialists turned out to be one. Fired inside the transaction that merges them.
 *
 * @param survivorId as which it goes on
 * @param mergedId which is kept for the record only, and whose slugs lead to the survivor
 * @param statementIds the statements of either whose specialist changed
 */
public record SpecialistsMerged(long survivorId, long mergedId, List<Long> statementIds) {

    public SpecialistsMerged {
        statementIds = List.copyOf(statementIds);
    }
}

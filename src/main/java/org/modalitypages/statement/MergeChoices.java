package org.modalitypages.statement;

import java.util.Map;

/**
 * What somebody chose who merges two specialists.
 *
 * @param take {@code this}, {@code other} or {@code both} by field, see {@code MergedProfile}
 * @param statements {@code this} or {@code other} by the slug of a modality about which both say something
 * @param bothAccounts whether accounts of different people may both speak for the survivor
 */
public record MergeChoices(Map<String, String> take, Map<String, String> statements, boolean bothAccounts) {

    public MergeChoices {
        take = Map.copyOf(take);
        statements = Map.copyOf(statements);
    }
}

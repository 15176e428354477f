package org.modalitypages.console;

import java.util.List;

/**
 * Two specialists side by side.
 *
 * @param profileWaits whether the profile of both waits in the queue, as the survivor is public
 * @param ending how many live editions go
 * @param obstacles what stands in the way
 * @param claimedTwice whether accounts speak for each of them
 */
public record MergeView(
        Side survivor,
        Side other,
        long version,
        List<Row> rows,
        List<Statement> statements,
        boolean profileWaits,
        int ending,
        List<String> obstacles,
        boolean claimedTwice,
        boolean bothAccounts,
        Notice notice) {

    /** One of the two. */
    public record Side(String slug, String credit, int accounts) {}

    /** A field in which they differ; {@code null} is unknown. */
    public record Row(String field, String label, String mine, String theirs, String chosen, boolean list) {}

    /**
     * What the merged one says about a modality.
     *
     * @param modality its slug
     * @param title its name
     * @param both whether the survivor speaks about it too
     * @param keepsMine whether the survivor's is the one that stays
     */
    public record Statement(String modality, String title, boolean both, boolean keepsMine) {}

    /** Who may be the same as a specialist. */
    public record Candidates(String name, String slug, List<Candidate> rows, String typed, Notice notice) {}

    /** Somebody who may be the same, and what speaks for it. */
    public record Candidate(String slug, String credit, String reasons) {}
}

package org.modalitypages.console;

import java.util.List;
import org.modalitypages.console.QueueView.Choice;

/**
 * A form for visitors, who have no account.
 *
 * @param about what it is about, in a line
 * @param quote the statement that it is about; empty for none
 * @param kinds to choose from; empty where there is nothing to choose
 * @param started when the form was first shown, in seconds
 * @param notice what went wrong; {@code null} at first
 */
public record VisitorForm(
        String title,
        String about,
        List<String> quote,
        String quoteLocale,
        String action,
        List<Choice> kinds,
        String words,
        String email,
        long started,
        Notice notice) {

    /** A page that only says something. */
    public record Note(String title, List<String> paragraphs, String address, String label) {}
}

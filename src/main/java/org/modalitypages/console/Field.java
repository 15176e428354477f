package org.modalitypages.console;

import java.util.List;
import org.modalitypages.console.QueueView.Choice;

/**
 * A field of a form.
 *
 * @param hint what to enter; {@code null} when the label says it
 * @param rows 1 for a line, more for an area; ignored where there are choices
 * @param limit the most characters
 * @param choices empty when the value is typed
 */
public record Field(
        String name,
        String label,
        String hint,
        String value,
        int rows,
        boolean required,
        int limit,
        List<Choice> choices) {}

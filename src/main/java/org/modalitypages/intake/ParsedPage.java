package org.modalitypages.intake;

import java.util.Comparator;
import java.util.List;

/**
 * A modality's page as it was read.
 *
 * @param statements in the order of the page
 * @param problems in the order of their lines
 * @param language the page's own {@code lang}, as written; {@code null} when it names none, as plain text never does
 */
record ParsedPage(ParsedModality modality, List<ParsedStatement> statements, List<Problem> problems, String language) {

    ParsedPage {
        statements = List.copyOf(statements);
        problems =
                problems.stream().sorted(Comparator.comparingInt(Problem::line)).toList();
    }
}

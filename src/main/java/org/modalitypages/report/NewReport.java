package org.modalitypages.report;

import java.util.regex.Pattern;
import org.modalitypages.problem.Problem;
import org.modalitypages.problem.Refusal;

/**
 * A report as it comes in.
 *
 * @param statementId {@code null} when it is about the specialist
 * @param words at most {@link #LIMIT} characters
 * @param email {@code null} when no answer is wanted
 */
public record NewReport(ReportKind kind, long specialistId, Long statementId, String words, String email) {

    /** The most characters of the words. */
    public static final int LIMIT = 2_000;

    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>\"]{1,64}@[^\\s@<>\"]{1,250}\\.[^\\s@<>\".]{2,}");

    /**
     * Checks what was typed.
     *
     * @throws Refusal 422 when words are missing or too long, or the address is none
     */
    public NewReport {
        words = words.strip();
        email = email == null || email.isBlank() ? null : email.strip();
        if (words.isEmpty()) {
            throw new Refusal(
                    Problem.invalid("Say in a few words what it is about.").with("member", "words"));
        }
        if (words.length() > LIMIT) {
            throw new Refusal(Problem.invalid("There are " + words.length() + " characters; at most " + LIMIT
                            + " are taken. Shorten it a little.")
                    .with("member", "words"));
        }
        if (email != null && !EMAIL.matcher(email).matches()) {
            throw new Refusal(Problem.invalid("The e-mail address is not complete. Correct it, or leave it out.")
                    .with("member", "email"));
        }
    }
}

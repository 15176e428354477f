package org.modalitypages.screening;

/**
 * What a rule noticed about a text: advice for people, never a decision.
 *
 * @param rule the rule's id, such as {@code outcome-promise}
 * @param span the words it is about; the whole text where it is about none in particular
 * @param advice what to do, in plain words
 * @param reference the clause that the rule stands for; an external check may name none, {@code null}
 * @param instead what would put the span right; {@code null} where that is for people to say
 * @param source {@link #OWN}, or the host of the external check that said so
 * @param twin the edition that says nearly the same; {@code null} for other rules
 */
public record Finding(
        String rule,
        Span span,
        Severity severity,
        String advice,
        String reference,
        String instead,
        String source,
        Long twin) {

    /** The source of what the rules of this distribution notice. */
    public static final String OWN = "rules";

    Finding(String rule, Span span, Severity severity, String advice, String reference, String instead) {
        this(rule, span, severity, advice, reference, instead, OWN, null);
    }
}

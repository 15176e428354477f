package org.modalitypages.screening;

/**
 * What a rule noticed about a text: advice for people, never a decision.
 *
 * @param rule the rule's id, such as {@code outcome-promise}
 * @param span the words it is about; the whole text where it is about none in particular
 * @param advice what to do, in plain words
 * @param reference the clause that the rule stands for
 * @param instead what would put the span right; {@code null} where that is for people to say
 */
public record Finding(String rule, Span span, Severity severity, String advice, String reference, String instead) {}

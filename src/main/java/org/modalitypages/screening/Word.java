package org.modalitypages.screening;

/**
 * One word or mark of a text.
 *
 * @param start where it begins in the text, in UTF-16 units
 * @param end where it ends, exclusive
 * @param form as it stands, in lower case, with straight apostrophes and quotation marks
 * @param lemma its dictionary form, {@code be} for "is"
 * @param tag its part of speech, of Universal Dependencies: {@code NOUN}, {@code VERB}, {@code PRON} …
 */
record Word(int start, int end, String form, String lemma, String tag) {

    boolean is(String wanted) {
        return form.equals(wanted) || lemma.equals(wanted);
    }
}

package org.modalitypages.screening;

import java.util.List;

/** The words of one sentence. */
record Sentence(List<Word> words) {

    boolean isQuestion() {
        for (var at = words.size() - 1; at >= 0; at--) {
            var form = words.get(at).form();
            if (form.equals("?")) {
                return true;
            }
            if (Character.isLetterOrDigit(form.charAt(0))) {
                return false;
            }
        }
        return false;
    }
}

package org.modalitypages.console;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.modalitypages.identity.Actor;
import org.modalitypages.intake.Assignment;
import org.modalitypages.page.Form;
import org.modalitypages.page.UploadForm;
import org.modalitypages.problem.Problem;
import org.modalitypages.problem.Refusal;

/**
 * What is to be imported, as entered or as the preview carries it on.
 *
 * @param format {@code TEXT}, {@code HTML}, {@code CSV} or {@code ZIP}
 * @param source where the words were: an address, a file name or {@code pasted text}
 * @param locale empty to go by the page
 */
@SuppressWarnings("ArrayRecordComponent") // read on, never compared
record ImportForm(byte[] bytes, String format, String source, String locale) {

    private static final int LONGEST_SOURCE = 1_000;

    /** As entered: a file, or pasted text. */
    static ImportForm entered(UploadForm upload) {
        var form = upload.fields();
        var file = upload.file();
        var bytes = file.map(UploadForm.Upload::bytes)
                .or(() -> form.given("text").map(text -> text.getBytes(StandardCharsets.UTF_8)))
                .orElseThrow(() -> new Refusal(Problem.invalid("Paste the page or choose a file first.")));
        var name = file.map(UploadForm.Upload::name).orElse("");
        var format = form.given("format").orElseGet(() -> PackedSource.format(name, bytes));
        var source = form.given("source").orElse(name.isEmpty() ? "pasted text" : name);
        return new ImportForm(bytes, known(format), cut(source), form.text("locale"));
    }

    /** As the preview carried it. */
    static ImportForm previewed(Form form) {
        return new ImportForm(
                PackedSource.unpack(form.text("content")),
                known(form.text("format")),
                cut(form.text("source")),
                form.text("locale"));
    }

    boolean archive() {
        return format.equals("ZIP");
    }

    Assignment assignment(Actor actor, boolean dryRun) {
        return new Assignment(
                actor,
                source,
                Optional.of(locale).filter(tag -> !tag.isEmpty()).orElse(null),
                null,
                Assignment.ATTESTATION,
                dryRun);
    }

    private static String known(String format) {
        if (!format.matches("TEXT|HTML|CSV|ZIP")) {
            throw new Refusal(Problem.malformed("The form named no format. Go back and choose one."));
        }
        return format;
    }

    private static String cut(String source) {
        return source.length() > LONGEST_SOURCE ? source.substring(0, LONGEST_SOURCE) : source;
    }
}

package org.modalitypages.intake;

import org.modalitypages.problem.Problem;
import org.modalitypages.problem.Refusal;

/** The bytes of one page or list. */
public final class Source {

    private final Format format;
    private final byte[] bytes;
    private final String charset;

    /** @param charset as the content type says; {@code null} when it does not */
    public Source(Format format, byte[] bytes, String charset) {
        this.format = format;
        this.bytes = bytes.clone();
        this.charset = charset;
    }

    /** What kind of source it is. */
    public enum Format {
        TEXT,
        HTML,
        CSV
    }

    Format format() {
        return format;
    }

    /** 413 when there are more bytes than one import takes. */
    void mustFit() {
        if (bytes.length > Imports.LIMIT) {
            throw new Refusal(Problem.tooLarge("A page or list has at most 5 MB (" + Imports.LIMIT + " bytes)."));
        }
    }

    /** The text; 400 when the bytes are none. */
    String text() {
        try {
            return format == Format.HTML ? SourceText.decodeHtml(bytes, charset) : SourceText.decode(bytes, charset);
        } catch (Undecodable undecodable) {
            throw new Refusal(Problem.of(400, "undecodable-text", "These bytes are no text", undecodable.getMessage()));
        }
    }
}

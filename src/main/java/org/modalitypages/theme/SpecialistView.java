package org.modalitypages.theme;

import java.util.List;

/**
 * A specialist's public profile.
 *
 * @param supervisor who supervises, such as {@code Graciela Ferrante, LPC-S}, or {@code null}
 * @param languages named in the page's language, see {@link Language#namedIn}
 * @param website the specialist's own, or {@code null}
 * @param correct where whoever this is asks for a correction, or {@code null}
 */
public record SpecialistView(
        CreditView credit,
        List<LicenceView> licences,
        String supervisor,
        List<Language> languages,
        Answer telehealth,
        Answer acceptsClients,
        @Holds(FieldKind.ADDRESS) String website,
        @Holds(FieldKind.ADDRESS) String correct,
        List<StatementView> statements) {

    public SpecialistView {
        licences = List.copyOf(licences);
        languages = List.copyOf(languages);
        statements = List.copyOf(statements);
    }

    /** Whether there is anything to list beside the name. */
    @Holds(FieldKind.TEXT)
    public boolean detailed() {
        return !licences.isEmpty()
                || !languages.isEmpty()
                || supervisor != null
                || website != null
                || telehealth != Answer.UNKNOWN
                || acceptsClients != Answer.UNKNOWN;
    }
}

package org.modalitypages.intake;

import java.util.List;
import org.modalitypages.specialist.Kind;
import org.modalitypages.specialist.Licence;

/**
 * One row of a CSV file of specialists. {@code null} is what the row does not say; a list it does not give is empty.
 *
 * @param line where the row starts, 1-based
 * @param kind {@code null} when the row does not say; {@link CreditName#kindOf} can suggest one
 * @param name never {@code null}
 * @param languages as written
 * @param modalities names or slugs, as written
 */
record ParsedSpecialist(
        int line,
        Kind kind,
        String name,
        String title,
        String city,
        String region,
        String country,
        String email,
        List<Licence> licences,
        String supervisedBy,
        String website,
        String profileUrl,
        List<String> languages,
        List<String> modalities,
        Boolean acceptingClients,
        Boolean telehealth) {

    ParsedSpecialist {
        licences = List.copyOf(licences);
        languages = List.copyOf(languages);
        modalities = List.copyOf(modalities);
    }

    Credit credit() {
        return new Credit(kind == null ? CreditName.kindOf(name) : kind, name, title, city, region, country);
    }
}

package org.modalitypages.intake;

import java.util.Locale;
import java.util.Set;

/** The columns of a CSV file of specialists, under the names that other systems export them with. */
enum CsvColumn {
    NAME(
            "name",
            "displayname",
            "fullname",
            "specialist",
            "specialistname",
            "therapist",
            "therapistname",
            "practitioner"),
    KIND("kind", "type", "specialisttype"),
    TITLE("title", "jobtitle", "professionaltitle", "role", "profession"),
    CITY("city", "town", "locality"),
    REGION("region", "state", "province", "stateprovince", "stateorprovince", "county"),
    COUNTRY("country", "countrycode"),
    EMAIL("email", "emailaddress", "mail", "contactemail"),
    LICENCE_NUMBER("licensenumber", "licencenumber", "licenseno", "licenceno", "license", "licence", "licensenr"),
    LICENCE_REGION("licenseregion", "licenceregion", "licensestate", "licencestate", "licensedin", "licensingstate"),
    LICENCE_EXPIRES(
            "licenseexpires",
            "licenceexpires",
            "licenseexpiry",
            "licenceexpiry",
            "licenseexpiration",
            "licenceexpiration",
            "licenseexpirationdate",
            "licenceexpirationdate",
            "licenseexpirydate",
            "expires"),
    SUPERVISED_BY("supervisedby", "supervisor", "supervision", "clinicalsupervisor"),
    WEBSITE("website", "url", "site", "web", "homepage", "websiteurl"),
    PROFILE_URL("profileurl", "profile", "profilelink", "profilepage", "directoryprofile"),
    LANGUAGES("languages", "language", "spokenlanguages", "languagesspoken"),
    MODALITIES("modalities", "modality", "approaches", "approach", "therapies"),
    ACCEPTING_CLIENTS(
            "acceptingclients",
            "acceptsclients",
            "accepting",
            "acceptingnewclients",
            "acceptsnewclients",
            "newclients"),
    TELEHEALTH("telehealth", "teletherapy", "online", "remote", "offerstelehealth", "virtual");

    // Set.of is immutable; its type does not say so.
    @SuppressWarnings("ImmutableEnumChecker")
    private final Set<String> names;

    CsvColumn(String... names) {
        this.names = Set.of(names);
    }

    /** The column of that heading in any case, with any of space, underscore and hyphen; {@code null} when unknown. */
    static CsvColumn of(String heading) {
        var bare = heading.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
        for (var column : values()) {
            if (column.names.contains(bare)) {
                return column;
            }
        }
        return null;
    }
}

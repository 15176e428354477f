package org.modalitypages.intake;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The word lists that tell names, titles and places apart: files beside this class, one entry a line, {@code #} starts
 * a comment. All entries are lower case.
 */
final class KnownWords {

    /** Degrees and licences, without full stops. */
    static final Set<String> CREDENTIALS = read("credentials");

    /** Nouns that a title ends in: counselor, psychologist. */
    static final Set<String> TITLES = read("titles");

    /** What follows "in" within a title: training, private practice. */
    static final Set<String> TITLE_ENDS = read("title-ends");

    /** Nouns that a practice's name ends in: collective, clinic. */
    static final Set<String> PRACTICES = read("practices");

    /** LLC and its kin, without full stops. */
    static final Set<String> LEGAL_FORMS = read("legal-forms");

    /** States and provinces, by code and by name, that are not also well-known cities. */
    static final Set<String> REGIONS = read("regions");

    static final Set<String> COUNTRIES = read("countries");

    private KnownWords() {}

    private static Set<String> read(String list) {
        try (var stream = KnownWords.class.getResourceAsStream(list + ".txt");
                var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .map(line -> line.strip().toLowerCase(Locale.ROOT))
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

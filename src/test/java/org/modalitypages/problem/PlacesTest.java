package org.modalitypages.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.modalitypages.portal.AccountPages;
import org.modalitypages.portal.ProfilePages;
import org.modalitypages.portal.StartPages;
import org.modalitypages.portal.WordsPages;

class PlacesTest {

    private static Optional<String> above(String path) {
        var places = Stream.of(StartPages.class, AccountPages.class, WordsPages.class, ProfilePages.class)
                .flatMap(Places::paths)
                .map(Places::pattern)
                .toList();
        return Places.above(path, places);
    }

    @ParameterizedTest
    @CsvSource({
        "/portal/account/notices, /portal/account",
        "/portal/editions/17/text, /portal/editions/17",
        "/portal/editions/17/suggestions/4/accept, /portal/editions/17",
        "/portal/profile/ada-sample/photo, /portal/profile/ada-sample",
        "/portal/write, /portal",
        "/portal/sign-out, /portal"
    })
    void an_address_that_only_takes_forms_belongs_to_the_nearest_page_above_it(String path, String page) {
        assertThat(above(path)).contains(page);
    }

    @Test
    void elsewhere_there_is_none() {
        assertThat(above("/launch")).isEmpty();
        assertThat(above("/console/privacy/erasure")).isEmpty();
    }
}

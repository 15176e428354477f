package org.modalitypages.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.modalitypages.media.Photo;
import org.modalitypages.specialist.Attribution;
import org.modalitypages.specialist.Kind;
import org.modalitypages.specialist.Licence;
import org.modalitypages.specialist.Profile;

class ProfileFormTest {

    private static final Profile BARE =
            Profile.credited(Kind.PERSON, new Attribution("Ada Sample", "Counselor", null, null, null));

    @Test
    void a_change_names_what_visitors_would_read_otherwise_and_nothing_else() {
        var photo = new Photo("0".repeat(32), "Ada at her desk");
        var after = new Profile(
                Kind.PERSON,
                new Attribution("Ada Sample", "Psychologist", "Reno", null, null),
                null,
                null,
                null,
                null,
                true,
                List.of("en", "es"),
                List.of(new Licence("LPC-1", "NV", LocalDate.of(2031, 8, 31))),
                photo);

        assertThat(ProfileForm.changes(BARE, after))
                .extracting(ProfileForm.Changed::label, ProfileForm.Changed::before, ProfileForm.Changed::after)
                .containsExactly(
                        tuple("Title", "Counselor", "Psychologist"),
                        tuple("City", "", "Reno"),
                        tuple("Languages", "", "English, Spanish"),
                        tuple("Do you work by video or phone?", "", "Yes"),
                        tuple("Licences", "", "LPC-1, NV, until 2031-08-31"),
                        tuple("Photo", "", "Ada at her desk"));
        assertThat(ProfileForm.changes(after, after)).isEmpty();
    }

    @Test
    void what_was_sent_is_shown_under_the_words_of_its_form() {
        var held = new Held(
                "/portal/profile/ada-sample",
                List.of(
                        new Held.Field("version", "3"),
                        new Held.Field("city", "Reno"),
                        new Held.Field("title", " "),
                        new Held.Field("telehealth", "false"),
                        new Held.Field("licence-number", "LPC-1")));

        assertThat(held.written())
                .containsExactly(
                        new Held.Field("City", "Reno"),
                        new Held.Field("Do you work by video or phone?", "No"),
                        new Held.Field("Licence", "LPC-1"));
    }
}

package org.modalitypages.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.modalitypages.media.Photo;
import org.modalitypages.page.FormFixture;
import org.modalitypages.specialist.Attribution;
import org.modalitypages.specialist.Kind;
import org.modalitypages.specialist.Licence;
import org.modalitypages.specialist.Profile;

class ContentFormTest {

    @Test
    void bringsAProfileBackUnchanged() {
        var profile = new Profile(
                Kind.PRACTICE,
                new Attribution("Harbor & Co", null, "Portland", "ME", null),
                "https://harbor.example/",
                null,
                null,
                true,
                null,
                List.of("en", "pt-BR"),
                List.of(new Licence("LC1", "ME", LocalDate.of(2031, 8, 31)), new Licence("X2", null, null)),
                new Photo("0123456789abcdef0123456789abcdef", "In a garden"));
        var fields = ContentFields.of("specialist", profile.toJson());
        var form = FormFixture.filled(
                fields.stream().collect(java.util.stream.Collectors.toMap(Field::name, Field::value)));
        assertThat(Profile.of(ContentForm.read("specialist", form))).isEqualTo(profile);
    }
}

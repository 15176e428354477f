package org.modalitypages.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.modalitypages.json.Json;

class DescriptorTest {

    private final Descriptor descriptor = Descriptor.load();

    @Test
    void content_types_can_be_made_in_their_order() {
        var made = new ArrayList<String>();
        for (var type : descriptor.contentTypes()) {
            assertThat(type.fields()).anyMatch(field -> field.name().equals(type.titleField()));
            type.fields().stream()
                    .filter(field -> field.type() == FieldDescription.Type.RELATION)
                    .forEach(field -> assertThat(made).contains(field.to()));
            made.add(type.name());
        }
        assertThat(made).containsExactly("modality", "specialist", "statement");
    }

    @Test
    void a_digest_tells_what_differs_and_nothing_else() {
        var key = new ItemKey("statement", "7");
        var fields = Json.createObjectBuilder()
                .add("text", "One.\n\nTwo.")
                .add("languages", Json.createArrayBuilder().add("English").add("French"))
                .add("telehealth", true);
        var digest = ItemDigest.of(key, fields.build());

        var alike = Json.createObjectBuilder()
                .addNull("city")
                .add("region", "")
                .add("licences", Json.createArrayBuilder())
                .add("languages", Json.createArrayBuilder().add("English").add("French"))
                .add("telehealth", true)
                .add("text", "One.\r\n\r\nTwo.\n");
        assertThat(ItemDigest.of(key, alike.build())).isEqualTo(digest);

        var edited = Json.createObjectBuilder()
                .add("text", "One.\n\nTwo!")
                .add("languages", Json.createArrayBuilder().add("English").add("French"))
                .add("telehealth", true);
        assertThat(ItemDigest.of(key, edited.build())).isNotEqualTo(digest);
        var joined = Json.createObjectBuilder()
                .add("text", "One.\n\nTwo.")
                .add("languages", Json.createArrayBuilder().add("EnglishFrench"))
                .add("telehealth", true);
        assertThat(ItemDigest.of(key, joined.build())).isNotEqualTo(digest);
    }
}

package org.modalitypages.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.modalitypages.identity.Role;

class DescriptionTest {

    private final ApiDocument document = ApiDocument.committed();

    @Test
    void others_can_read_it() throws IOException {
        var options = new ParseOptions();
        options.setResolve(true);
        var read = new OpenAPIV3Parser().readContents(Files.readString(ApiDocument.FILE), null, options);

        assertThat(read.getMessages())
                .as("what a parser of OpenAPI says to %s", ApiDocument.FILE)
                .isEmpty();
        assertThat(read.getOpenAPI().getOpenapi()).isEqualTo("3.1.0");
    }

    @Test
    void every_operation_has_a_name_of_its_own_and_says_what_it_does() {
        var names = new ArrayList<String>();
        document.operations().forEach((operation, described) -> {
            assertThat(described.keySet())
                    .as("%s in %s", operation, ApiDocument.FILE)
                    .contains("operationId", "summary", "tags", "responses");
            names.add(described.getString("operationId"));
        });
        assertThat(names).doesNotHaveDuplicates();
    }

    @Test
    void every_refusal_is_a_problem() {
        document.operations()
                .forEach((operation, described) -> described
                        .getJsonObject("responses")
                        .forEach((status, response) -> {
                            if (Integer.parseInt(status) >= 400) {
                                assertThat(document.resolved(response.asJsonObject())
                                                .getJsonObject("content")
                                                .keySet())
                                        .as("%s %s in %s", operation, status, ApiDocument.FILE)
                                        .containsExactly("application/problem+json");
                            }
                        }));
    }

    @Test
    void every_management_operation_needs_a_token_or_a_session() {
        document.operations().forEach((operation, described) -> {
            if (operation.contains("/manage/")) {
                assertThat(described.getJsonArray("security"))
                        .as("security of %s in %s", operation, ApiDocument.FILE)
                        .hasSize(2);
                assertThat(described.getJsonObject("responses").keySet())
                        .as("statuses of %s in %s", operation, ApiDocument.FILE)
                        .contains("401", "403", "406", "429", "500");
            }
        });
    }

    @Test
    void every_management_operation_says_whom_it_is_for() {
        document.operations().forEach((operation, described) -> {
            if (operation.contains("/manage/")) {
                assertThat(described.keySet())
                        .as(
                                "%s in %s; add \"x-roles\": [words of roles], which the access matrix is made of",
                                operation, ApiDocument.FILE)
                        .contains("x-roles");
                assertThat(ApiDocument.strings(described.getJsonArray("x-roles").stream()))
                        .as("x-roles of %s", operation)
                        .isNotEmpty()
                        .allMatch(word -> Role.ofWord(word).isPresent());
            }
        });
    }

    @Test
    void every_body_has_an_example_that_is_as_described() {
        var checker = ContractChecker.WHOLE;
        var wrong = new ArrayList<String>();
        checker.document().operations().forEach((operation, described) -> {
            var bodies = new ArrayList<>(described.getJsonObject("responses").values());
            if (described.containsKey("requestBody")) {
                bodies.add(described.get("requestBody"));
            }
            for (var body : bodies) {
                var content = checker.document()
                        .resolved(body.asJsonObject())
                        .getOrDefault("content", JsonValue.EMPTY_JSON_OBJECT);
                content.asJsonObject()
                        .forEach((type, media) -> checker.wrongExample(media.asJsonObject())
                                .forEach(difference -> wrong.add(operation + " " + type + ": " + difference)));
            }
        });

        assertThat(wrong).as("examples in %s", ApiDocument.FILE).isEmpty();
    }
}

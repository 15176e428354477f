package org.modalitypages.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.modalitypages.contract.ApiDocument;
import org.modalitypages.server.Api;
import org.modalitypages.server.InServer;
import org.modalitypages.server.Reply;
import org.modalitypages.server.Server;
import org.modalitypages.server.TestAccount;

/**
 * Who gets through to which operation, in which state of the edition, towards whose item: every operation of the
 * management API as its description has it, asked by everybody. An operation that does not say whom it is for, or that
 * has a kind of item that this matrix does not know, fails.
 */
@InServer
class AccessMatrixIT {

    private static final ApiDocument DOCUMENT = ApiDocument.committed();
    private static final Map<Who, TestAccount> ACCOUNTS = new EnumMap<>(Who.class);
    private static MatrixItems items;

    @BeforeAll
    static void everybody_has_an_account_and_the_linked_therapist_a_statement() {
        Arrays.stream(Who.values())
                .filter(who -> who.role() != null)
                .forEach(who -> ACCOUNTS.put(who, TestAccount.with(who.role())));
        items = MatrixItems.imported(as(Who.IMPORTING_EDITOR), ACCOUNTS.get(Who.LINKED_THERAPIST));
    }

    static Stream<String> operations() {
        return DOCUMENT.operations().keySet().stream().filter(operation -> operation.contains("/api/v1/manage/"));
    }

    static Stream<String> operationsWithoutEdition() {
        return operations().filter(operation -> !operation.contains("/editions/{id}"));
    }

    @Test
    void every_operation_is_in_the_matrix() {
        assertThat(operations())
                .allSatisfy(operation -> assertThat(roles(operation)).isNotEmpty())
                .allSatisfy(
                        operation -> assertThat(items.address(path(operation))).doesNotContain("{"));
    }

    @ParameterizedTest
    @MethodSource("operationsWithoutEdition")
    void an_operation_lets_through_whom_it_is_for(String operation) {
        var soft = new SoftAssertions();
        askedByEverybody(operation, "", soft);
        soft.assertAll();
    }

    @ParameterizedTest
    @EnumSource(State.class)
    void an_operation_on_an_edition_lets_through_whom_it_is_for(State state) {
        var soft = new SoftAssertions();
        operations().filter(operation -> operation.contains("/editions/{id}")).forEach(operation -> {
            items.edition().isIn(state);
            askedByEverybody(operation, " in " + state, soft);
        });
        soft.assertAll();
    }

    private static void askedByEverybody(String operation, String state, SoftAssertions soft) {
        for (var who : Who.values()) {
            var reply = ask(operation, who);
            soft.assertThat(answer(reply))
                    .as("%s by %s%s: %s", operation, who, state, reply)
                    .isIn(expected(operation, who));
        }
    }

    private static List<String> expected(String operation, Who who) {
        if (who == Who.ANYBODY) {
            return List.of("401");
        }
        if (roles(operation).stream().noneMatch(who::passesAs)) {
            return List.of("wrong role");
        }
        if (who == Who.OTHER_THERAPIST && items.belongsToTheLinkedTherapist(operation)) {
            return List.of("404");
        }
        if (!items.isThere(path(operation))) {
            return List.of("through", "404");
        }
        // The version sent is none that there is: whoever gets this far may go no further.
        return DOCUMENT.parameter(operation, "If-Match").isPresent() ? List.of("412") : List.of("through");
    }

    private static String answer(Reply reply) {
        return switch (reply.status()) {
            case 401, 404, 412 -> Integer.toString(reply.status());
            case 403 -> reply.json().containsKey("roles") ? "wrong role" : "through";
            default -> reply.status() < 500 ? "through" : "failed";
        };
    }

    private static Reply ask(String operation, Who who) {
        var method = operation.substring(0, operation.indexOf(' '));
        var headers = new ArrayList<String>();
        byte[] body = null;
        var described = DOCUMENT.operations().get(operation);
        if (described.containsKey("requestBody")) {
            var media = described.getJsonObject("requestBody").getJsonObject("content").entrySet().stream()
                    .findFirst()
                    .orElseThrow();
            headers.addAll(List.of("Content-Type", media.getKey()));
            body = items.body(operation, media.getValue().asJsonObject());
        }
        if (DOCUMENT.parameter(operation, "If-Match").isPresent()) {
            headers.addAll(List.of("If-Match", "\"987654321\""));
        }
        return as(who).send(method, items.address(path(operation)), body, headers.toArray(String[]::new));
    }

    private static List<String> roles(String operation) {
        JsonObject described = DOCUMENT.operations().get(operation);
        assertThat(described.keySet())
                .as("%s in the description says whom it is for", operation)
                .contains("x-roles");
        return ApiDocument.strings(described.getJsonArray("x-roles").stream());
    }

    private static String path(String operation) {
        return operation.substring(operation.indexOf(' ') + 1);
    }

    private static Api as(Who who) {
        return ACCOUNTS.containsKey(who) ? ACCOUNTS.get(who).api() : Server.anonymous();
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

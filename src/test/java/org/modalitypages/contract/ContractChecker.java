package org.modalitypages.contract;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Holds real exchanges with the server against the committed description, member by member: a member that is not
 * described is a difference, and so is one that is described and missing.
 *
 * <p>An answer has to be one that the operation lists. The request has to be as described where it was accepted; what was
 * refused may be as wrong as it likes. What is no operation at all has to be refused with a problem.
 */
public final class ContractChecker {

    /** For answers to requests without {@code fields}, which have all members. */
    static final ContractChecker WHOLE = new ContractChecker(true);

    private static final ContractChecker PARTIAL = new ContractChecker(false);
    private static final Set<Integer> STATUSES_OF_NOTHING = Set.of(401, 404, 405, 429);

    private final ApiDocument document;
    private final Schemas schemas;

    private ContractChecker(boolean whole) {
        document = ApiDocument.of(StrictDocument.of(ApiDocument.committed().json(), whole));
        schemas = new Schemas(document.json());
    }

    /**
     * Checks an exchange.
     *
     * @throws AssertionError with every difference between the exchange and the description
     */
    public static void check(HttpExchange exchange) {
        var differences = differences(exchange);
        if (!differences.isEmpty()) {
            throw new AssertionError(exchange.method() + " " + exchange.target() + " was answered with "
                    + exchange.status() + ", which is not as " + ApiDocument.FILE + " describes it:\n  "
                    + String.join("\n  ", differences) + "\nThe answer: " + exchange.answer());
        }
    }

    /** In what an exchange is not as described; empty when it is. */
    public static List<String> differences(HttpExchange exchange) {
        if (exchange.method().equals("OPTIONS") && exchange.status() < 300) {
            return List.of();
        }
        var partial = exchange.query().stream().anyMatch(pair -> pair.startsWith("fields="));
        return (partial ? PARTIAL : WHOLE).compare(exchange);
    }

    private List<String> compare(HttpExchange exchange) {
        var operation = operation(exchange);
        if (operation.isEmpty()) {
            return refusalOfNothing(exchange);
        }
        var differences = new ArrayList<String>();
        if (exchange.status() < 400) {
            differences.addAll(new RequestCheck(document, schemas, exchange).differences(operation.get()));
        }
        var described = document.operations().get(operation.get());
        differences.addAll(new AnswerCheck(document, schemas, exchange).differences(described));
        return differences;
    }

    /** HEAD is GET without the body. Of {@code …/{id}} and a path that is written out, the latter goes first. */
    private Optional<String> operation(HttpExchange exchange) {
        var asked = (exchange.method().equals("HEAD") ? "GET" : exchange.method()) + " " + exchange.path();
        return document.operations().keySet().stream()
                .filter(operation -> asked.matches(operation.replaceAll("\\{[^}]+}", "[^/]+")))
                .min(Comparator.comparing(operation -> operation.contains("{")));
    }

    private static List<String> refusalOfNothing(HttpExchange exchange) {
        // The same address written in another way.
        if (exchange.status() == 308) {
            return List.of();
        }
        if (!STATUSES_OF_NOTHING.contains(exchange.status())) {
            return List.of("There is no such operation, so the status has to be one of " + STATUSES_OF_NOTHING + ".");
        }
        var differences = new ArrayList<String>();
        if (exchange.status() == 405 && exchange.header("Allow") == null) {
            differences.add("A 405 needs the header Allow.");
        }
        if (!exchange.method().equals("HEAD") && !isProblem(exchange)) {
            differences.add("The refusal is no problem document with type, title, status and detail.");
        }
        return differences;
    }

    private static boolean isProblem(HttpExchange exchange) {
        if (!"application/problem+json".equals(exchange.header("Content-Type"))) {
            return false;
        }
        try (var reader = Json.createReader(new StringReader(exchange.answer()))) {
            var problem = reader.readObject();
            return problem.getString("type", "").startsWith("urn:modality-pages:problem:")
                    && problem.containsKey("title")
                    && problem.containsKey("detail")
                    && problem.getInt("status", 0) == exchange.status();
        }
    }

    /** In what the example of a media type is not as its schema says. */
    List<String> wrongExample(JsonObject media) {
        return media.containsKey("example")
                ? schemas.differences(
                        media.getJsonObject("schema"), media.get("example").toString())
                : List.of("the example is missing");
    }

    ApiDocument document() {
        return document;
    }
}

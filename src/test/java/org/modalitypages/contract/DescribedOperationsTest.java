package org.modalitypages.contract;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.modalitypages.delivery.PublicCollection;

class DescribedOperationsTest {

    private static final String MANAGE = "/api/v1/manage";
    private static final java.nio.file.Path CLASSES = java.nio.file.Path.of("target/classes");

    private final ApiDocument document = ApiDocument.committed();
    private final Map<String, Set<String>> inCode = inCode();

    @Test
    void every_management_operation_is_described() {
        assertThat(missing(inCode.keySet(), document.operations().keySet()))
                .as("""
                        These operations are in the code and not in %s. Add each under "paths", with operationId, summary,
                        parameters, requestBody, every status it answers with, and an example.""", ApiDocument.FILE)
                .isEmpty();
    }

    @Test
    void every_described_management_operation_is_there() {
        var described = new TreeSet<>(document.operations().keySet());
        described.removeIf(operation -> !operation.contains(" " + MANAGE));

        assertThat(missing(described, inCode.keySet()))
                .as("""
                        These operations are in %s and not in the code. Take them out, or write the JAX-RS method with that
                        very path; the names of path parameters count.""", ApiDocument.FILE)
                .isEmpty();
    }

    @Test
    void every_body_is_described_in_each_of_its_media_types() {
        inCode.forEach((operation, mediaTypes) -> assertThat(mediaTypes(operation))
                .as("""
                        The media types under requestBody.content of %s in %s have to be those that its @Consumes lists.""", operation, ApiDocument.FILE)
                .isEqualTo(mediaTypes));
    }

    @Test
    void the_rest_is_the_content_api_the_plugin_this_description_and_what_platforms_ask() {
        var expected = new TreeSet<>(Set.of(
                "GET /api/v1/openapi",
                "GET /api/v1/plugin",
                "GET /api/v1/platforms/{id}/waiting",
                "POST /api/v1/platforms/{id}/check",
                "POST /api/v1/platforms/{id}/events"));
        for (var collection : PublicCollection.values()) {
            var key = collection.fields().contains("slug") ? "slug" : "id";
            expected.add("GET " + collection.path());
            expected.add("GET " + collection.path() + "/{" + key + "}");
        }
        var described = new TreeSet<>(document.operations().keySet());
        described.removeIf(operation -> operation.contains(" " + MANAGE));

        assertThat(described)
                .as("The paths in %s outside of %s", ApiDocument.FILE, MANAGE)
                .isEqualTo(expected);
    }

    private Set<String> mediaTypes(String operation) {
        var described = document.operations().get(operation);
        return described == null || !described.containsKey("requestBody")
                ? Set.of()
                : described
                        .getJsonObject("requestBody")
                        .getJsonObject("content")
                        .keySet();
    }

    private static Set<String> missing(Set<String> from, Set<String> in) {
        var missing = new TreeSet<>(from);
        missing.removeAll(in);
        return missing;
    }

    /** Media types by operation, of all resources below the management API. */
    private static Map<String, Set<String>> inCode() {
        var operations = new TreeMap<String, Set<String>>();
        try (var files = Files.walk(CLASSES)) {
            files.filter(file -> file.toString().endsWith(".class"))
                    .map(DescribedOperationsTest::load)
                    .filter(type -> type.isAnnotationPresent(Path.class))
                    .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                    .forEach(method -> methods(method).forEach(name -> {
                        if (path(method).startsWith(MANAGE)) {
                            operations
                                    .computeIfAbsent(name + " " + path(method), key -> new HashSet<>())
                                    .addAll(consumed(method));
                        }
                    }));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return operations;
    }

    private static Class<?> load(java.nio.file.Path file) {
        var name =
                CLASSES.relativize(file).toString().replaceAll("[/\\\\]", ".").replaceAll("\\.class$", "");
        try {
            return Class.forName(name, false, DescribedOperationsTest.class.getClassLoader());
        } catch (ClassNotFoundException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Stream<String> methods(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(it -> it.annotationType().getAnnotation(HttpMethod.class))
                .filter(it -> it != null)
                .map(HttpMethod::value);
    }

    private static String path(Method method) {
        var above = method.getDeclaringClass().getAnnotation(Path.class).value();
        var below = method.getAnnotation(Path.class);
        var whole = "/" + above + (below == null ? "" : "/" + below.value());
        return whole.replaceAll("/+", "/").replaceAll("\\{\\s*(\\w+)\\s*(:[^}]*)?\\}", "{$1}");
    }

    private static Set<String> consumed(Method method) {
        var own = method.getAnnotation(Consumes.class);
        return own == null ? Set.of() : Set.of(own.value());
    }
}

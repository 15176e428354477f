package org.modalitypages.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.modalitypages.delivery.PublicCollection;

class DescribedListsTest {

    private final ApiDocument document = ApiDocument.committed();

    @ParameterizedTest
    @EnumSource
    void a_list_has_the_filters_of_its_collection(PublicCollection collection) {
        var described = document.parameters(list(collection)).stream()
                .map(it -> it.getString("name"))
                .filter(name -> name.startsWith("filter["))
                .map(name -> name.substring("filter[".length(), name.length() - 1))
                .toList();

        assertThat(described)
                .as("the parameters filter[…] of %s in %s", list(collection), ApiDocument.FILE)
                .containsExactlyInAnyOrderElementsOf(collection.filters());
        for (var filter : collection.filters()) {
            assertThat(values(list(collection), "filter[" + filter + "]"))
                    .as("the values of filter[%s] of %s in %s", filter, list(collection), ApiDocument.FILE)
                    .containsExactlyElementsOf(collection.filterValues(filter));
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_list_has_the_sorts_of_its_collection(PublicCollection collection) {
        var both = new ArrayList<String>();
        collection.sorts().forEach(sort -> both.addAll(List.of(sort, "-" + sort)));
        var sort = document.parameter(list(collection), "sort").orElseThrow();

        assertThat(document.values(sort))
                .as("the values of sort of %s in %s", list(collection), ApiDocument.FILE)
                .containsExactlyElementsOf(both);
        assertThat(sort.getJsonObject("schema").getString("default"))
                .as("the default of sort of %s in %s", list(collection), ApiDocument.FILE)
                .isEqualTo(collection.defaultSort().toString());
    }

    @ParameterizedTest
    @EnumSource
    void lists_and_items_have_the_includes_and_fields_of_their_collection(PublicCollection collection) {
        for (var operation : List.of(list(collection), item(collection))) {
            assertThat(values(operation, "include"))
                    .as("the values of include of %s in %s", operation, ApiDocument.FILE)
                    .filteredOn(value -> !value.contains("."))
                    .containsExactlyElementsOf(collection.includes());
            assertThat(values(operation, "fields"))
                    .as("the values of fields of %s in %s", operation, ApiDocument.FILE)
                    .containsExactlyElementsOf(collection.fields());
        }
    }

    @ParameterizedTest
    @EnumSource
    void an_item_has_the_fields_and_includes_of_its_collection_as_members(PublicCollection collection) {
        var name = schemaName(collection);

        assertThat(document.schema(name).getJsonObject("properties").keySet())
                .as("the members of the schema %s in %s", name, ApiDocument.FILE)
                .containsAll(collection.fields());
        assertThat(ApiDocument.strings(document.schema("Whole" + name).getJsonArray("required").stream()))
                .as("the members that the schema Whole%s in %s requires", name, ApiDocument.FILE)
                .containsExactlyElementsOf(collection.fields());
    }

    @ParameterizedTest
    @EnumSource
    void there_are_no_other_parameters(PublicCollection collection) {
        var allowed = Set.of("sort", "limit", "after", "include", "fields", "locale", "If-None-Match");

        assertThat(document.parameters(list(collection)).stream().map(it -> it.getString("name")))
                .filteredOn(name -> !name.startsWith("filter["))
                .containsExactlyInAnyOrderElementsOf(allowed);
    }

    private List<String> values(String operation, String parameter) {
        return document.values(document.parameter(operation, parameter).orElseThrow());
    }

    private static String list(PublicCollection collection) {
        return "GET " + collection.path();
    }

    private static String item(PublicCollection collection) {
        return list(collection) + (collection.fields().contains("slug") ? "/{slug}" : "/{id}");
    }

    private static String schemaName(PublicCollection collection) {
        return switch (collection) {
            case MODALITIES -> "Modality";
            case SPECIALISTS -> "Specialist";
            case STATEMENTS -> "Statement";
        };
    }
}

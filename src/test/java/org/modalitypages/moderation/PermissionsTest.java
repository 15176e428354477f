package org.modalitypages.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.modalitypages.identity.Actor;
import org.modalitypages.identity.Role;

/** What the two settings of moderation change; what holds by default is proven over HTTP. */
class PermissionsTest {

    private static final Actor IMPORTER = new Actor(7, "Ann", Set.of(Role.EDITOR, Role.PUBLISHER));
    private static final Actor OTHER_EDITOR = new Actor(8, "Ben", Set.of(Role.EDITOR));
    private static final Actor THERAPIST_AND_PUBLISHER =
            new Actor(9, "Cy", Set.of(Role.THERAPIST, Role.EDITOR, Role.PUBLISHER));

    private boolean publishedBefore;

    @Test
    void a_strict_site_lets_nobody_decide_on_what_they_imported() {
        var permissions = permissions("strict", "publisher");

        assertThat(permissions.allowed(edition(State.SUBMITTED), IMPORTER)).doesNotContain(Transition.APPROVE);
        assertThat(permissions.allowed(edition(State.APPROVED), IMPORTER)).doesNotContain(Transition.PUBLISH);
    }

    @Test
    void a_site_of_one_person_lets_its_importer_decide() {
        var permissions = permissions("linked", "publisher");

        assertThat(permissions.allowed(edition(State.SUBMITTED), IMPORTER))
                .contains(Transition.APPROVE, Transition.RETURN, Transition.REJECT);
        assertThat(permissions.allowed(edition(State.APPROVED), IMPORTER)).contains(Transition.PUBLISH);
    }

    @Test
    void even_there_nobody_decides_on_the_words_of_the_specialist_they_are() {
        var permissions = permissions("linked", "publisher");

        assertThat(permissions.allowed(edition(State.SUBMITTED), THERAPIST_AND_PUBLISHER))
                .doesNotContain(Transition.APPROVE, Transition.RETURN, Transition.REJECT);
        assertThat(permissions.allowed(edition(State.APPROVED), THERAPIST_AND_PUBLISHER))
                .doesNotContain(Transition.PUBLISH);
    }

    @Test
    void editors_publish_revisions_where_the_site_says_so_and_first_publications_never() {
        assertThat(permissions("strict", "editor").allowed(edition(State.APPROVED), OTHER_EDITOR))
                .doesNotContain(Transition.PUBLISH);

        publishedBefore = true;

        assertThat(permissions("strict", "editor").allowed(edition(State.APPROVED), OTHER_EDITOR))
                .contains(Transition.PUBLISH);
        assertThat(permissions("strict", "publisher").allowed(edition(State.APPROVED), OTHER_EDITOR))
                .doesNotContain(Transition.PUBLISH);
    }

    @Test
    void other_values_are_refused_with_those_that_there_are() {
        assertThatThrownBy(() -> permissions("loose", "publisher"))
                .hasMessage("moderation.four-eyes is strict or linked, not loose");
        assertThatThrownBy(() -> permissions("strict", "therapist"))
                .hasMessage("moderation.revisions-by is publisher or editor, not therapist");
    }

    private Permissions permissions(String fourEyes, String revisionsBy) {
        var types = new ContentTypes() {
            @Override
            ContentType of(Edition edition) {
                return new OfTherapistNine();
            }
        };
        return new Permissions(fourEyes, revisionsBy, types);
    }

    private Edition edition(State state) {
        var edition = new Edition(
                new ItemRef("statement", 1),
                "en",
                1,
                Json.createObjectBuilder().add("text", "Words").build(),
                new Facets("Heading", "Words", null, null),
                Instant.EPOCH);
        edition.isBy(IMPORTER.accountId());
        edition.enter(state, Instant.EPOCH);
        if (publishedBefore) {
            edition.revises();
        }
        return edition;
    }

    /** A type whose items all belong to the specialist that account 9 is linked to. */
    private static final class OfTherapistNine implements ContentType {
        @Override
        public String name() {
            return "statement";
        }

        @Override
        public Map<Long, Set<Long>> linkedAccounts(Collection<Long> itemIds) {
            return itemIds.stream()
                    .collect(Collectors.toMap(id -> id, id -> Set.of(THERAPIST_AND_PUBLISHER.accountId())));
        }

        @Override
        public Optional<String> unmetNeed(Edition edition, Transition transition, Move move) {
            return Optional.empty();
        }

        @Override
        public Facets facets(long itemId, JsonObject content) {
            throw new UnsupportedOperationException();
        }

        @Override
        public JsonObject accepted(JsonObject content) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Map<Long, JsonObject> describe(Collection<Edition> editions) {
            throw new UnsupportedOperationException();
        }
    }
}

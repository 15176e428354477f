package org.modalitypages.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Bytes of yesterday are better than none; bytes that may show something withdrawn are not. */
class RenewalTest {

    private static final Tag ONE = Tag.item("specialist", 1);
    private static final Tag OTHER = Tag.item("specialist", 2);

    private final Renditions renditions = new Renditions(1_000_000);

    @Test
    void a_renewal_that_fails_leaves_everything_as_it_was() {
        renditions.refresh(ONE, () -> Map.of("/a", page("yesterday")));
        assertThatThrownBy(() -> renditions.renew(ONE, () -> {
                    throw new IllegalStateException("the database is away");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(renditions.find("/a").orElseThrow().text()).isEqualTo("yesterday");

        renditions.renew(ONE, () -> Map.of("/a", page("today")));

        assertThat(renditions.find("/a").orElseThrow().text()).isEqualTo("today");
    }

    @Test
    void a_path_that_two_items_have_stays_with_the_other() {
        renditions.refresh(ONE, () -> Map.of("/media/x", page("one")));
        renditions.refresh(OTHER, () -> Map.of("/media/x", page("other")));
        renditions.refresh(OTHER, Map::of);
        assertThat(renditions.find("/media/x").orElseThrow().text()).isEqualTo("one");
        renditions.refresh(ONE, Map::of);
        assertThat(renditions.find("/media/x")).isEmpty();
    }

    private static Rendition page(String html) {
        return Rendition.page(html).language("en").ready();
    }
}

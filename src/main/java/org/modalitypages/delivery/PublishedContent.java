package org.modalitypages.delivery;

import java.util.List;
import java.util.Optional;

/**
 * Where published content comes from when it is not in memory. Each call reads what is public at that moment; it may
 * throw when the database cannot be reached, which is answered with 503. Answers carry the tags of all that they show.
 */
public interface PublishedContent {

    /** The site's locales, the default one first; from memory, for it is asked on reads that are no exact hit. */
    List<String> locales();

    /**
     * {@code {"items":[…],"next":cursor or null}} with {@link ListQuery#linkToNext} as its link. An empty list is an
     * answer too. It carries {@link Tag#every} of the kinds listed and included.
     */
    Rendition list(ListQuery query);

    /** One item in a combination of include, fields and locale that is not pinned; empty when it is not public. */
    Optional<Rendition> item(ItemQuery query);

    /** A page about more than one item: {@code /} and {@code /sitemap.xml}, the former in other locales as {@code /de}. */
    Optional<Rendition> page(String path);

    /** One size of a photo under its path, such as {@code /media/<id>/240.jpg}; empty when nobody public has it. */
    Optional<Rendition> photo(String path);
}

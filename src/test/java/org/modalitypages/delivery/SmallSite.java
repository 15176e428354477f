package org.modalitypages.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A site with one modality in two locales, and a note of what had to be rendered on use. */
final class SmallSite implements PublishedContent {

    static final String LONG_TEXT = "Notice the thought. ".repeat(40);
    static final Tag CBT = Tag.item("modality", 1);
    static final CachePolicy POLICY = new CachePolicy(600);

    final Renditions renditions = new Renditions(1_000_000);
    final List<String> rendered = new ArrayList<>();
    boolean databaseDown;

    SmallSite() {
        renditions.refresh(
                CBT,
                () -> Map.of(
                        "/modalities/cbt", pageIn("en"),
                        "/de/modalities/cbt", pageIn("de"),
                        "/modalities/old", redirect(301, "/modalities/cbt"),
                        "/api/v1/modalities/cbt", json("{\"slug\":\"cbt\"}"),
                        "/api/v1/modalities/cbt?include=statements,specialist", json("{\"statements\":[]}"),
                        "/api/v1/modalities/old", redirect(308, "/api/v1/modalities/cbt")));
        renditions.refresh(Tag.every("api"), () -> Map.of(ApiDescription.PATH, ApiDescription.rendition(POLICY)));
        renditions.refresh(
                Tag.every("theme"),
                () -> Map.of(
                        "/404",
                                Rendition.page("nothing here")
                                        .status(404)
                                        .language("en")
                                        .ready(),
                        "/de/404",
                                Rendition.page("nichts hier")
                                        .status(404)
                                        .language("de")
                                        .ready(),
                        "/assets/1a2b/style.css",
                                Rendition.of("text/css;charset=UTF-8", new byte[] {'a'})
                                        .cacheControl(POLICY.versioned())
                                        .ready()));
    }

    Exchange get(String target) {
        return send(Exchange.get(target));
    }

    Exchange send(Exchange exchange) {
        return exchange.through(renditions, this);
    }

    @Override
    public Optional<Rendition> photo(String path) {
        rendered.add(path);
        return Optional.of(Rendition.of("image/jpeg", new byte[] {1})
                .cacheControl(POLICY.photo())
                .ready());
    }

    @Override
    public List<String> locales() {
        return List.of("en", "de", "pt-BR");
    }

    @Override
    public Rendition list(ListQuery query) {
        note(query.key());
        var next = Optional.of(new Cursor(query.sort().toString(), "CBT", "1"));
        return Rendition.json("{\"items\":[],\"next\":\"" + next.get() + "\"}")
                .link(query.linkToNext(next))
                .cacheControl(POLICY.published())
                .tags(List.of(Tag.every("modality")))
                .ready();
    }

    @Override
    public Optional<Rendition> item(ItemQuery query) {
        note(query.key());
        return Optional.of(json("{}"));
    }

    @Override
    public Optional<Rendition> page(String path) {
        note(path);
        return path.endsWith(".txt") ? Optional.empty() : Optional.of(pageIn("en"));
    }

    private void note(String key) {
        if (databaseDown) {
            throw new IllegalStateException("no database");
        }
        rendered.add(key);
    }

    private static Rendition pageIn(String language) {
        return Rendition.page(LONG_TEXT + language)
                .language(language)
                .cacheControl(POLICY.published())
                .tags(List.of(CBT))
                .ready();
    }

    private static Rendition json(String body) {
        return Rendition.json(body)
                .cacheControl(POLICY.published())
                .tags(List.of(CBT))
                .ready();
    }

    private static Rendition redirect(int status, String location) {
        return Rendition.redirect(status, location)
                .cacheControl(POLICY.published())
                .tags(List.of(CBT))
                .ready();
    }
}

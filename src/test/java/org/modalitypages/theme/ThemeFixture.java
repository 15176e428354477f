package org.modalitypages.theme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Pages to render: the demo's own, the barest possible, right-to-left ones and hostile ones. */
final class ThemeFixture {

    static final List<String> ATTACKS = List.of(
            "<script>alert(1)</script>",
            "\"><img src=x onerror=alert(1)>",
            "' onmouseover='alert(1)",
            "javascript:alert(1)",
            "JaVaScRiPt:alert(1)//http://a",
            "java\tscript:alert(1)",
            "//evil.example/x",
            "/\\evil.example",
            "data:text/html,<script>alert(1)</script>",
            "</script><script>alert(1)</script>",
            "<!--<script>",
            "]]><svg/onload=alert(1)>",
            "{{{modality.definition}}}{{words.home}}",
            "${7*7}",
            "`-alert(1)-`",
            "https://a.example/\" onclick=\"alert(1)",
            "&lt;script&gt;alert(1)&lt;/script&gt;",
            "\u2028alert(1)\u2029",
            "</title><script>alert(1)</script>");

    /** A theme.json without anything that could be missed. */
    static final String MANIFEST =
            "{\"name\":\"mine\",\"title\":\"T\",\"version\":\"1\",\"engine\":\">=1 <2\",\"styles\":[\"styles/a.css\"]}";

    /** A document around every page that has all that it should. */
    static final String PAGE = """
            <!DOCTYPE html>
            <html lang="{{site.language.tag}}" dir="{{site.language.direction}}">
            <title>{{site.name}}</title>
            <link rel="canonical" href="{{head.canonical}}">
            <link rel="alternate" type="application/json+oembed" href="{{head.oembedJson}}">
            <link rel="stylesheet" href="{{site.stylesheet}}">
            <main>{{body}}</main>
            """;

    /** One setting of each type. */
    static final String SETTINGS = """
            {"name":"mine","title":"T","version":"1","engine":">=1 <2","styles":["styles/a.css"],
            "settings":{
              "ink":{"type":"color","group":"Colours","label":"Words","token":"color.text"},
              "size":{"type":"number","group":"Type","label":"Size","token":"size.text","min":1,"max":1.5,"unit":"rem","default":1.125},
              "greeting":{"type":"text","group":"Words","label":"Greeting","default":"Hello"},
              "wide":{"type":"boolean","group":"Type","label":"Wide","default":false},
              "place":{"type":"choice","group":"Type","label":"Place","choices":["start","end"],"default":"start"}},
            "tokens":{"color":{"$type":"color",
              "background":{"$value":"#ffffff","$extensions":{"org.modalitypages.dark":"#000000"}},
              "text":{"$value":"#222222","$extensions":{"org.modalitypages.dark":"#eeeeee","org.modalitypages.on":["color.background"]}}},
              "size":{"$type":"dimension","text":{"$value":{"value":1.125,"unit":"rem"}}}}}
            """;

    /** For every layout, the carousel included. */
    private static final String WIDGET = "<div data-part=\"track\">{{#each embed.quotes}}{{#with statement}}<figure>"
            + "<blockquote>{{#each paragraphs}}<p>{{.}}</p>{{/each}}</blockquote>"
            + "<figcaption>{{#with credit}}{{name}}{{rest}}{{/with}}</figcaption></figure>{{/with}}{{/each}}</div>";

    private ThemeFixture() {}

    /** The smallest theme that has no problems, called {@code mine}, with other files in place of its own. */
    static ThemeSource small(Map<String, String> different) {
        var files = new HashMap<String, byte[]>();
        different.forEach((path, text) -> files.put(path, text.getBytes(StandardCharsets.UTF_8)));
        return smallOf(files);
    }

    /** The same with files that are no text. */
    static ThemeSource smallOf(Map<String, byte[]> different) {
        var files = new HashMap<String, byte[]>();
        TemplateName.ALL.forEach(
                name -> files.put(TemplateName.path(name), "{{words.notFoundTitle}}".getBytes(StandardCharsets.UTF_8)));
        for (var layout : EmbedLayout.values()) {
            files.put(TemplateName.path(layout.template()), WIDGET.getBytes(StandardCharsets.UTF_8));
        }
        files.put("templates/page.hbs", PAGE.getBytes(StandardCharsets.UTF_8));
        files.put("styles/a.css", "a:focus-visible{outline:3px solid}".getBytes(StandardCharsets.UTF_8));
        files.put("theme.json", MANIFEST.getBytes(StandardCharsets.UTF_8));
        files.putAll(different);
        return ThemeSource.of(
                "mine",
                path -> path.startsWith("mine/")
                        ? Optional.ofNullable(files.get(path.substring("mine/".length())))
                        : Optional.empty());
    }

    static SiteView site(String language, String stylesheet) {
        var home = "https://demo.example" + (language.equals("en") ? "/" : "/" + language + "/");
        var tagline = "What each approach is, and what the people who practise it have to say about it.";
        return new SiteView("Harbour Directory", tagline, home, Language.of(language), stylesheet);
    }

    static PageHead head(String title, String path) {
        var canonical = "https://demo.example" + path;
        var alternates = List.of(
                new Alternate("en", canonical),
                new Alternate("fr", "https://demo.example/fr" + path),
                new Alternate("x-default", canonical));
        return new PageHead(title, "What it is, and specialists who offer it.", canonical, alternates, null);
    }

    static List<LanguageLink> otherLanguages() {
        return List.of(
                new LanguageLink(Language.of("fr"), "https://demo.example/fr/"),
                new LanguageLink(Language.of("ar"), "https://demo.example/ar/"));
    }

    /** A demo page in the given language, as far as a picture of it needs. */
    static ModalityPage demo(String slug, SiteView site) {
        var file = slug + (site.language().tag().equals("fr") ? ".fr" : "");
        var blocks = new ArrayList<>(List.of(demoText(file).strip().split("\n\n")));
        var title = blocks.remove(0);
        var definition = new StringBuilder();
        while (!blocks.get(0).contains("\n")) {
            definition.append("<p>").append(blocks.remove(0)).append("</p>\n");
        }
        blocks.subList(0, 2).clear();
        var language = site.language().tag().equals("ar") ? Language.of("en") : null;
        var view = new ModalityView(
                title,
                definition.toString(),
                "Are you tired of waiting to feel ready? Reach out to one of our therapists today.",
                "https://demo.example/match",
                language,
                statements(blocks, language));
        return new ModalityPage(site, head(title, "/modalities/" + slug), otherLanguages(), view);
    }

    static CreditView credit(String line) {
        var place = line.lastIndexOf(" in ");
        var named = place < 0 ? line : line.substring(0, place);
        var comma = named.replaceAll(", (?=LPC|NCC|PhD|PsyD)", "; ").indexOf(", ");
        var title = comma < 0 ? null : named.substring(comma + 2);
        var name = comma < 0 ? named : named.substring(0, comma);
        var role = title == null ? line.substring(name.length()).strip() : line.substring(comma + 2);
        var url = "https://demo.example/specialists/" + anchor(name);
        return new CreditView(
                name, title, new PlaceView("City", "ST", null), role, url, name.contains("Cooperative"), null);
    }

    private static List<StatementView> statements(List<String> blocks, Language language) {
        var statements = new ArrayList<StatementView>();
        var paragraphs = new ArrayList<String>();
        for (var block : blocks) {
            if (!block.startsWith("— ")) {
                paragraphs.add(block);
                continue;
            }
            var credit = credit(block.substring(2).replace("in , ", "in "));
            statements.add(StatementView.credited(anchor(credit.name()), paragraphs, language, credit));
            paragraphs.clear();
        }
        return statements;
    }

    private static String anchor(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-").replaceAll("^-|-$", "");
    }

    private static String demoText(String file) {
        try (var in = ThemeFixture.class.getResourceAsStream("/demo/" + file + ".txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static IndexPage index(SiteView site) {
        var about = "A behavioural therapy about making room for difficult thoughts while moving toward what matters.";
        var entries = List.of(
                new ModalityEntry("Acceptance and Commitment Therapy", "/modalities/act", about, null),
                new ModalityEntry("Art Therapy", "/modalities/art-therapy", "Making, in good company.", null),
                new ModalityEntry("Emotionally Focused Therapy", "/modalities/eft", about + " " + about, null),
                new ModalityEntry("Internal Family Systems", "/modalities/ifs", null, null),
                new ModalityEntry("Approche narrative", "/fr/modalities/n", "Des récits.", Language.of("fr")),
                new ModalityEntry("Play Therapy", "/modalities/play-therapy", about, null));
        return new IndexPage(site, new PageHead(null, about, site.home(), List.of(), null), otherLanguages(), entries);
    }

    static SpecialistPage specialist(SiteView site) {
        var modality = new Link("Art Therapy", "https://demo.example/modalities/art-therapy");
        var view = new SpecialistView(
                credit("Lucía Belmonte Araya, Licensed Clinical Social Worker - Candidate in Denver, CO"),
                List.of(new LicenceView("SWC.0009921", "CO"), new LicenceView(null, "NM")),
                "Marguerite Sorensen-Vale, LCSW",
                List.of(Language.namedIn("en", "en"), Language.namedIn("es", "en")),
                Answer.YES,
                Answer.NO,
                "https://belmonte.example",
                "/correct/lucia-belmonte-araya",
                List.of(
                        StatementView.about("art", List.of("Paper forgives.", "You can tear it."), null, modality),
                        StatementView.about("fr", List.of("Le papier pardonne."), Language.of("fr"), modality)));
        return new SpecialistPage(site, head(view.credit().name(), "/specialists/x"), otherLanguages(), view);
    }
}

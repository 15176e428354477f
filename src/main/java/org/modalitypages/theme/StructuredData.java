package org.modalitypages.theme;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.spi.JsonProvider;
import java.util.List;

/**
 * What the pages say to search engines, as JSON-LD with schema.org's words. Quotes are {@code Quotation}s by their
 * creators, never reviews. {@code <}, {@code >} and {@code &} are escaped, so the text can stand in a script element.
 */
public final class StructuredData {

    private static final JsonProvider JSON = JsonProvider.provider();

    private StructuredData() {}

    /** A {@code WebPage} about a {@code PsychologicalTreatment}, with the statements as its parts. */
    public static String modality(ModalityPage page) {
        var view = page.modality();
        var treatment = object("PsychologicalTreatment");
        put(treatment, "name", view.title());
        put(treatment, "description", page.head().description());
        putAddress(treatment, "url", page.head().canonical());
        var document = document("WebPage", page.site(), page.head()).add("about", treatment);
        return script(withQuotations(document, view.statements(), page.site(), page.head()));
    }

    /** A {@code ProfilePage} whose main entity is the specialist, with the statements as its parts. */
    public static String specialist(SpecialistPage page) {
        var view = page.specialist();
        var creator = creator(view.credit());
        if (!view.languages().isEmpty()) {
            var tags = JSON.createArrayBuilder();
            view.languages().forEach(language -> tags.add(language.tag()));
            creator.add("knowsLanguage", tags);
        }
        putAddress(creator, "sameAs", view.website());
        var document = document("ProfilePage", page.site(), page.head()).add("mainEntity", creator);
        return script(withQuotations(document, view.statements(), page.site(), page.head()));
    }

    /** A {@code CollectionPage} with an {@code ItemList} of the modalities' pages. */
    public static String index(IndexPage page) {
        var items = JSON.createArrayBuilder();
        var position = 1;
        for (var entry : page.modalities()) {
            var item = object("ListItem").add("position", position++);
            put(item, "name", entry.title());
            putAddress(item, "url", entry.href());
            items.add(item);
        }
        var list = object("ItemList").add("itemListElement", items);
        return script(document("CollectionPage", page.site(), page.head()).add("mainEntity", list));
    }

    private static JsonObjectBuilder document(String type, SiteView site, PageHead head) {
        var document =
                JSON.createObjectBuilder().add("@context", "https://schema.org").add("@type", type);
        put(document, "name", head.title() == null ? site.name() : head.title());
        put(document, "description", head.description());
        putAddress(document, "url", head.canonical());
        put(document, "inLanguage", site.language().tag());
        var whole = object("WebSite");
        put(whole, "name", site.name());
        putAddress(whole, "url", site.home());
        document.add("isPartOf", whole);
        return head.title() == null ? document : document.add("breadcrumb", breadcrumb(site, head));
    }

    private static JsonObjectBuilder breadcrumb(SiteView site, PageHead head) {
        var home = object("ListItem").add("position", 1);
        put(home, "name", site.name());
        putAddress(home, "item", site.home());
        var here = object("ListItem").add("position", 2);
        put(here, "name", head.title());
        putAddress(here, "item", head.canonical());
        var steps = JSON.createArrayBuilder().add(home).add(here);
        return object("BreadcrumbList").add("itemListElement", steps);
    }

    private static JsonObjectBuilder withQuotations(
            JsonObjectBuilder document, List<StatementView> statements, SiteView site, PageHead head) {
        if (statements.isEmpty()) {
            return document;
        }
        JsonArrayBuilder quotations = JSON.createArrayBuilder();
        for (var statement : statements) {
            quotations.add(quotation(statement, site, head));
        }
        return document.add("hasPart", quotations);
    }

    private static JsonObjectBuilder quotation(StatementView statement, SiteView site, PageHead head) {
        var quotation = object("Quotation");
        put(quotation, "text", String.join("\n\n", statement.paragraphs()));
        var language = statement.language() == null ? site.language() : statement.language();
        put(quotation, "inLanguage", language.tag());
        if (head.canonical() != null && statement.anchor() != null) {
            putAddress(quotation, "url", head.canonical() + "#" + statement.anchor());
        }
        if (statement.credit() != null) {
            quotation.add("creator", creator(statement.credit()));
        }
        if (statement.modality() != null) {
            var about = object("PsychologicalTreatment");
            put(about, "name", statement.modality().label());
            putAddress(about, "url", statement.modality().href());
            quotation.add("about", about);
        }
        return quotation;
    }

    private static JsonObjectBuilder creator(CreditView credit) {
        var creator = object(credit.practice() ? "Organization" : "Person");
        put(creator, "name", credit.name());
        if (!credit.practice()) {
            put(creator, "jobTitle", credit.title());
        }
        putAddress(creator, "url", credit.url());
        if (credit.photo() != null) {
            putAddress(creator, "image", credit.photo().large());
        }
        var place = credit.place();
        if (!place.equals(PlaceView.UNKNOWN)) {
            var address = object("PostalAddress");
            put(address, "addressLocality", place.city());
            put(address, "addressRegion", place.region());
            put(address, "addressCountry", place.country());
            creator.add("address", address);
        }
        return creator;
    }

    private static JsonObjectBuilder object(String type) {
        return JSON.createObjectBuilder().add("@type", type);
    }

    private static void put(JsonObjectBuilder object, String name, String value) {
        if (value != null && !value.isEmpty()) {
            object.add(name, value);
        }
    }

    private static void putAddress(JsonObjectBuilder object, String name, String address) {
        put(object, name, Address.safe(address));
    }

    private static String script(JsonObjectBuilder document) {
        JsonObject json = document.build();
        return json.toString().replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026");
    }
}

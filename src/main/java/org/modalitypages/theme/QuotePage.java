package org.modalitypages.theme;

import org.modalitypages.page.Escaped;

/** A statement that is shown alone, as in a widget. */
public record QuotePage(SiteView site, StatementView statement) {

    /** A document around the theme's own markup of the statement, under the heading that a widget has. */
    static String document(QuotePage page, String quote) {
        var site = page.site();
        return """
                <!DOCTYPE html>
                <html lang="%s" dir="%s">
                <head>
                <meta charset="utf-8">
                <title>%s</title>
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="robots" content="noindex">
                <link rel="stylesheet" href="%s">
                </head>
                <body>
                <main class="page quotes quotes-one">
                <h1>%s</h1>
                %s
                </main>
                </body>
                </html>
                """.formatted(
                        Escaped.html(site.language().tag()),
                        Escaped.html(site.language().direction()),
                        Escaped.html(site.name()),
                        Escaped.html(site.stylesheet()),
                        Escaped.html(Words.in(site.language().tag()).get("meetTheSpecialists")),
                        quote);
    }
}

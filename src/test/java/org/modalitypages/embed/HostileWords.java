package org.modalitypages.embed;

import java.util.List;
import java.util.stream.IntStream;
import org.modalitypages.delivery.PublishedPage;
import org.modalitypages.identity.Role;
import org.modalitypages.server.TestDatabase;

/** A modality with fifteen quotes in which every field that people fill in holds an attack. */
final class HostileWords {

    /** Each says {@code pwned = true} if anything runs it. */
    static final List<String> ATTACKS = List.of(
            "<script>pwned = true</script>",
            "\"><img src=x onerror=pwned=true>",
            "' onmouseover='pwned = true",
            "javascript:pwned=true",
            "JaVaScRiPt:pwned=true//https://a.example",
            "</script><script>pwned = true</script>",
            "<!--<script>pwned = true//-->",
            "]]><svg/onload=pwned=true>",
            "{{{modality.definition}}}{{words.home}}",
            "</template><script>pwned = true</script>",
            "</title></style></textarea><iframe srcdoc='<script>parent.pwned = true</script>'>",
            "<style>*{display:none}</style>",
            "&lt;script&gt;pwned = true&lt;/script&gt;",
            "https://a.example/\" onclick=\"pwned = true",
            "`${pwned = true}`\u2028pwned = true\u2029");

    private HostileWords() {}

    /** Leaves words that other tests can read. */
    static void areTamed() {
        IntStream.range(0, ATTACKS.size()).forEach(at -> {
            var name = name(at);
            TestDatabase.update(
                    "update specialist set name = ?, title = null, city = null, region = null, website = null, profile_url = null where name = ?",
                    name,
                    ATTACKS.get(at) + " " + at);
            TestDatabase.update(
                    "update edition set content = replace(content, ?, ?) where content like '%' and type = 'statement' and modality = 'hostile-therapy'",
                    inJson(at), "Tame words.");
        });
    }

    private static String name(int at) {
        return "Hostile Person" + (char) ('a' + at);
    }

    private static String inJson(int at) {
        return jakarta.json.Json.createValue(ATTACKS.get(at)).toString().replaceAll("^\"|\"$", "");
    }

    /** Publishes it and gives its slug. */
    static String published() {
        var text = new StringBuilder(
                "Hostile Therapy\n\nA definition of it that says what it is.\n\nMeet the specialists\n\n");
        IntStream.range(0, ATTACKS.size())
                .forEach(at -> text.append("Harmless words, number ")
                        .append(at)
                        .append(".\n\n— Hostile Person")
                        .append((char) ('a' + at))
                        .append(", Counsellor in Boise, ID\n\n"));
        var page = PublishedPage.ofText(text.toString());
        IntStream.range(0, ATTACKS.size()).forEach(at -> {
            var attack = ATTACKS.get(at);
            var name = name(at);
            TestDatabase.update(
                    "update specialist set title = ?, city = ?, region = ?, website = ?, profile_url = ? where name = ?",
                    attack,
                    attack,
                    attack,
                    attack,
                    attack,
                    name);
            TestDatabase.update("update specialist set name = ? where name = ?", attack + " " + at, name);
            TestDatabase.update(
                    "update edition set content = replace(content, ?, ?) where content like ?",
                    "Harmless words, number " + at + ".",
                    inJson(at),
                    "%Harmless words, number " + at + ".%");
        });
        // What was written past the application is read with the next change.
        var off = PublishedPage.move(page.liveStatement(), "UNPUBLISH", Role.PUBLISHER);
        PublishedPage.move(off.json(), "REINSTATE", Role.PUBLISHER);
        return page.slug();
    }
}

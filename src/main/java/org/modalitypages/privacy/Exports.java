package org.modalitypages.privacy;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.transaction.Transactional;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.modalitypages.json.Json;
import org.modalitypages.person.Person;
import org.modalitypages.person.PersonalData;
import org.modalitypages.person.PersonalRows;

/** Hands out everything that is kept of a person, as a zip of JSON files that is written while it is read. */
@ApplicationScoped
public class Exports {

    private static final String READ_ME = """
            This is everything that this site keeps of you.

            Each file is a list of rows as the site keeps them: one object a row, its members named as the columns are. Times are
            in UTC. Passwords, and the digests of tokens and links, are left out. "about.json" says what each file is, and
            what becomes of its rows when you ask for erasure.
            """;

    @Resource(lookup = "java:app/database")
    private DataSource database;

    @Inject
    @Any
    private Instance<PersonalData> features;

    @Inject
    private Clock clock;

    /** Writes the zip; the stream stays open. */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public void write(Person person, OutputStream out) throws IOException {
        var zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        zip.putNextEntry(new ZipEntry("README.txt"));
        zip.write(READ_ME.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
        zip.putNextEntry(new ZipEntry("about.json"));
        zip.write(about().toString().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
        for (var rows : all()) {
            zip.putNextEntry(new ZipEntry(file(rows)));
            list(rows, person, zip);
            zip.closeEntry();
        }
        zip.finish();
    }

    private List<PersonalRows> all() {
        return features.stream()
                .sorted(Comparator.comparingInt(PersonalData::order).reversed())
                .flatMap(feature -> feature.rows().stream())
                .toList();
    }

    private void list(PersonalRows rows, Person person, ZipOutputStream zip) throws IOException {
        try (var connection = database.getConnection();
                var json = Json.createGenerator(unclosed(zip))) {
            json.writeStartArray();
            PersonRows.read(connection, rows, person, json::write);
            json.writeEnd();
        } catch (SQLException failed) {
            throw new IllegalStateException("Could not read " + rows.table(), failed);
        }
    }

    private JsonObject about() {
        var files = Json.createArrayBuilder();
        all().forEach(rows -> files.add(Json.createObjectBuilder()
                .add("file", file(rows))
                .add("what", rows.words())
                .add("afterErasure", rows.kept().map(why -> "It stays. " + why).orElse("It is deleted."))));
        return Json.createObjectBuilder()
                .add("exportedAt", clock.instant().toString())
                .add("files", files)
                .build();
    }

    /** Such as {@code signed-in-browsers-by-account.json}: one table may hold rows of several kinds. */
    private static String file(PersonalRows rows) {
        var words = rows.words().toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-");
        return words + "-by-" + rows.key().name().toLowerCase(Locale.ROOT) + ".json";
    }

    /** A generator closes what it writes to, and the zip goes on. */
    private static OutputStream unclosed(OutputStream out) {
        return new FilterOutputStream(out) {
            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                out.write(bytes, offset, length);
            }

            @Override
            public void close() throws IOException {
                flush();
            }
        };
    }
}

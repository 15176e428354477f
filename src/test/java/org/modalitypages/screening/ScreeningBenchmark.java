package org.modalitypages.screening;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.json.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Whether screening one submission takes longer with 100,000 statements stored than with 1,000: the product on a real
 * PostgreSQL, asked over HTTP. Run by {@code src/bench/screening}; the first argument is the product's jar.
 */
final class ScreeningBenchmark {

    private static final int FEW = 1_000;
    private static final int MANY = 100_000;
    private static final int WARM_UP = 300;
    private static final int MEASURED = 400;
    private static final double MOST = 1.5;
    private static final Duration START = Duration.ofMinutes(5);
    private static final int PORT = 18_140;

    private final Connection database;
    private final String token;
    private final HttpClient client = HttpClient.newHttpClient();
    private final Random random = new Random(1);
    private int stored;

    private ScreeningBenchmark(Connection database, String token) {
        this.database = database;
        this.token = token;
    }

    public static void main(String[] arguments) throws Exception {
        var folder = Files.createTempDirectory(Path.of("target"), "bench-screening");
        try (var postgres = EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(folder.resolve("postgresql").toFile())
                .start()) {
            var url = "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/postgres";
            var product = start(Path.of(arguments[0]), url, folder);
            try (var database = DriverManager.getConnection(url + "?reWriteBatchedInserts=true", "postgres", "")) {
                new ScreeningBenchmark(database, token(product, folder.resolve("product.log"))).run();
            } finally {
                product.destroy();
                product.waitFor(1, TimeUnit.MINUTES);
            }
        }
    }

    private void run() throws Exception {
        prepare();
        store(FEW);
        measure(WARM_UP);
        var few = median(measure(MEASURED));
        store(MANY);
        measure(WARM_UP / 3);
        var many = median(measure(MEASURED));
        System.out.printf(
                Locale.ROOT,
                "Screening a submission, median: %.1f ms with %,d statements stored, %.1f ms with %,d; ratio %.2f, at most %.1f%n",
                few,
                FEW,
                many,
                MANY,
                many / few,
                MOST);
        if (many / few > MOST) {
            throw new IllegalStateException("More statements make screening slower");
        }
    }

    /** Milliseconds of each request. A token may make 50 in a second. */
    private List<Double> measure(int times) throws IOException, InterruptedException {
        var took = new ArrayList<Double>();
        for (var time = 0; time < times; time++) {
            var body = Json.createObjectBuilder().add("text", text()).build().toString();
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + PORT + "/api/v1/manage/screenings"))
                    .header("Authorization", "Bearer " + token)
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(body))
                    .build();
            var began = System.nanoTime();
            var answer = client.send(request, BodyHandlers.ofString());
            took.add((System.nanoTime() - began) / 1e6);
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(answer.statusCode() + " " + answer.body());
            }
            Thread.sleep(20);
        }
        return took;
    }

    private void prepare() throws SQLException {
        update("insert into modality (id, version, created_at) values (1, 1, now())");
        update(
                "insert into slug (type, slug, item_id, current_slot, since) values ('modality', 'measured', 1, 'modality:1', now())");
    }

    /** Live statements of as many specialists, until there are so many. */
    private void store(int wanted) throws SQLException {
        database.setAutoCommit(false);
        try (var specialist = database.prepareStatement(
                        "insert into specialist (id, version, kind, name, name_key, created_at) values (?, 1, 'PERSON', ?, ?, now())");
                var statement = database.prepareStatement(
                        "insert into statement (id, version, modality_id, specialist_id, created_at) values (?, 1, 1, ?, now())");
                var edition = database.prepareStatement(
                        "insert into edition (id, version, type, item_id, locale, number, state, content, content_hash, heading, excerpt, modality, live_slot, created_at, queued_at, published_at) values (?, 1, 'statement', ?, 'en', 1, 'PUBLISHED', ?, ?, ?, ?, 'measured', ?, ?, ?, ?)");
                var band = database.prepareStatement("insert into fingerprint (edition_id, band) values (?, ?)")) {
            while (stored < wanted) {
                var id = 1_000_000_000L + stored++;
                var text = text();
                fill(specialist, id, "Person " + id, "person " + id);
                fill(statement, id, id);
                var now = Timestamp.from(Instant.EPOCH.plusSeconds(id));
                var content =
                        Json.createObjectBuilder().add("text", text).build().toString();
                fill(
                        edition,
                        id,
                        id,
                        content,
                        "hash " + id,
                        "Person " + id,
                        text.substring(0, 90),
                        "statement:" + id + ":en",
                        now,
                        now,
                        now);
                for (var number :
                        Fingerprint.of(text).bands().stream().distinct().toList()) {
                    fill(band, id, number);
                }
                if (stored % FEW == 0) {
                    for (var batch : List.of(specialist, statement, edition, band)) {
                        batch.executeBatch();
                    }
                    database.commit();
                }
            }
        }
        database.setAutoCommit(true);
        update("analyze");
    }

    private static void fill(java.sql.PreparedStatement insert, Object... values) throws SQLException {
        for (var at = 0; at < values.length; at++) {
            insert.setObject(at + 1, values[at]);
        }
        insert.addBatch();
    }

    private void update(String sql) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Forty words of a few hundred, in four sentences, so that statements share words and now and then a run of them. */
    private String text() {
        return IntStream.range(0, 4)
                .mapToObj(sentence -> "We "
                        + IntStream.range(0, 9)
                                .mapToObj(word -> word(random.nextInt(300)))
                                .collect(Collectors.joining(" "))
                        + ".")
                .collect(Collectors.joining(" "));
    }

    private static String word(int number) {
        return "" + "bdfghjklmnprstv".charAt(number % 15) + "aeiou".charAt(number / 15 % 5)
                + "nrstl".charAt(number / 75 % 5) + "e";
    }

    private static double median(List<Double> values) {
        var sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }

    private static Process start(Path jar, String url, Path folder) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx1g",
                        "-XX:+UseParallelGC",
                        "-Ddemo=true",
                        "-Ddata-dir=" + folder.resolve("data"),
                        "-Ddatabase.url=" + url,
                        "-Ddatabase.user=postgres",
                        "-jar",
                        jar.toString(),
                        "--port",
                        Integer.toString(PORT))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("product.log").toFile())
                .start();
    }

    /** The demo editor's token, once the product has printed it, which is when it serves. */
    private static String token(Process product, Path log) throws IOException, InterruptedException {
        var late = System.nanoTime() + START.toNanos();
        while (System.nanoTime() < late && product.isAlive()) {
            for (var line : Files.readAllLines(log)) {
                var parts = line.strip().split("\\s+", -1);
                if (parts.length >= 5 && parts[0].equals("demo") && parts[1].equals("editor")) {
                    return parts[4];
                }
            }
            Thread.sleep(200);
        }
        throw new IllegalStateException("The product did not start, see " + log);
    }
}

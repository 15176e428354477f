package org.modalitypages.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.modalitypages.identity.Role;
import org.modalitypages.server.DemoAccount;

/**
 * The queue with 1,000 editions, and with 1,000,000 of which 10,000 wait, on one PostgreSQL in one run.
 * Arguments: the product's jar, an empty directory, a port, and how many times each request is measured.
 */
public final class QueueBenchmark {

    private static final Pattern NEXT = Pattern.compile("\"next\":\"([^\"]+)\"");
    private static final int PAGE = 50;
    private static final double RATIO = 1.5;
    private static final double MILLIS = 1;

    /** A token may ask 50 times a second. */
    private static final Duration PACE = Duration.ofMillis(25);

    private static final int MOST_PAGES = 100;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String queue;
    private final int rounds;
    private String token;

    private QueueBenchmark(int port, int rounds) {
        this.queue = "http://127.0.0.1:" + port + "/api/v1/manage/queue";
        this.rounds = rounds;
    }

    public static void main(String... arguments) throws Exception {
        var directory = Path.of(arguments[1]);
        var port = Integer.parseInt(arguments[2]);
        var benchmark = new QueueBenchmark(port, Integer.parseInt(arguments[3]));
        try (var postgres = EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(directory.resolve("postgresql").toFile())
                .start()) {
            var url = "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/postgres";
            var product = start(Path.of(arguments[0]), directory, url, port);
            try (var database = DriverManager.getConnection(url, "postgres", "")) {
                benchmark.token = accounts(directory, product).token();
                benchmark.compare(database);
            } finally {
                product.destroy();
                product.waitFor(30, TimeUnit.SECONDS);
            }
        }
    }

    private static Process start(Path jar, Path directory, String url, int port) throws IOException {
        return new ProcessBuilder(List.of(
                        "java",
                        "-Xmx1g",
                        "-XX:+UseParallelGC",
                        "-Ddemo=true",
                        "-Ddata-dir=" + directory.resolve("data"),
                        "-Ddatabase.url=" + url,
                        "-Ddatabase.user=postgres",
                        "-jar",
                        jar.toString(),
                        "--port",
                        Integer.toString(port)))
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("product.log").toFile())
                .start();
    }

    private static DemoAccount accounts(Path directory, Process product) throws IOException, InterruptedException {
        for (var turn = 0; turn < 1_200 && product.isAlive(); turn++) {
            var publisher = Files.readAllLines(directory.resolve("product.log")).stream()
                    .flatMap(line -> DemoAccount.in(line).stream())
                    .filter(account -> account.role() == Role.PUBLISHER)
                    .findFirst();
            if (publisher.isPresent()) {
                return publisher.get();
            }
            TimeUnit.MILLISECONDS.sleep(500);
        }
        throw new IllegalStateException("The product did not start; see product.log in " + directory);
    }

    private void compare(Connection database) throws Exception {
        var rows = new QueueRows(database);
        rows.fill(400, 1_000);
        var small = measured("1,000 editions, 400 waiting", database);
        rows.fill(10_000, 1_000_000);
        var large = measured("1,000,000 editions, 10,000 waiting", database);
        System.out.printf(
                "%n%-22s %12s %12s %8s %10s%n", "median of " + rounds, "at 1,000", "at 1,000,000", "ratio", "");
        var kept = true;
        for (var name : small.keySet()) {
            var ratio = large.get(name) / small.get(name);
            var fits = ratio <= RATIO || large.get(name) - small.get(name) <= MILLIS;
            kept &= fits;
            System.out.printf(
                    "%-22s %9.2f ms %9.2f ms %8.2f %10s%n",
                    name, small.get(name), large.get(name), ratio, fits ? "kept" : "NOT KEPT");
        }
        System.out.println(kept ? "Every figure is within 1.5 times, or within 1 ms." : "Some figure is not.");
    }

    private Map<String, Double> measured(String what, Connection database) throws Exception {
        System.out.println(what + ": " + count(database, "select count(*) from edition") + " editions, "
                + count(database, "select count(*) from edition where waiting") + " waiting");
        var requests = new LinkedHashMap<String, String>();
        requests.put("first page", "?limit=" + PAGE);
        requests.put("deep page", "?limit=" + PAGE + "&after=" + deep(""));
        requests.put("urgent first", "?limit=" + PAGE + "&sort=-priority");
        requests.put("urgent, deep", "?limit=" + PAGE + "&sort=-priority&after=" + deep("&sort=-priority"));
        requests.put("one region", "?limit=" + PAGE + "&region=R1");
        requests.put("one modality", "?limit=" + PAGE + "&modality=play-therapy");
        requests.put("one state", "?limit=" + PAGE + "&state=APPROVED");
        requests.put("one state, region", "?limit=" + PAGE + "&state=APPROVED&region=R1");
        requests.put("what was rejected", "?limit=" + PAGE + "&state=REJECTED");
        requests.put("one type", "?limit=" + PAGE + "&type=statement");
        requests.put("rare type", "?limit=" + PAGE + "&type=specialist");
        requests.put("one locale", "?limit=" + PAGE + "&locale=en");
        requests.put("rare locale", "?limit=" + PAGE + "&locale=fr");
        requests.put("more than a day old", "?limit=" + PAGE + "&olderThan=1");
        requests.put("high severity", "?limit=" + PAGE + "&severity=high");
        requests.put("revisions", "?limit=" + PAGE + "&revision=true&type=statement");
        requests.put("claimed by nobody", "?limit=" + PAGE + "&claimed=nobody");
        requests.put("counts", "/counts");
        var medians = new LinkedHashMap<String, Double>();
        for (var request : requests.entrySet()) {
            median(request.getValue(), rounds / 2 + 1);
            medians.put(request.getKey(), median(request.getValue(), rounds));
        }
        return medians;
    }

    /** The cursor of a page in the middle. */
    private String deep(String order) throws Exception {
        var after = "";
        var cursors = new ArrayList<String>();
        for (var page = 0; page < MOST_PAGES; page++) {
            var next = NEXT.matcher(get("?limit=100" + order + after));
            if (!next.find()) {
                break;
            }
            cursors.add(next.group(1));
            after = "&after=" + next.group(1);
        }
        return cursors.get(cursors.size() / 2);
    }

    private double median(String request, int times) throws Exception {
        var millis = new double[times];
        for (var round = 0; round < times; round++) {
            var began = System.nanoTime();
            get(request);
            millis[round] = (System.nanoTime() - began) / 1_000_000.0;
        }
        Arrays.sort(millis);
        return millis[times / 2];
    }

    private String get(String request) throws Exception {
        TimeUnit.MILLISECONDS.sleep(PACE.toMillis());
        var answer = client.send(
                HttpRequest.newBuilder(URI.create(queue + request))
                        .header("Authorization", "Bearer " + token)
                        .build(),
                BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(
                    request + " was answered with " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    private static String count(Connection database, String sql) throws SQLException {
        try (var found = database.createStatement().executeQuery(sql)) {
            found.next();
            return String.format("%,d", found.getLong(1));
        }
    }
}

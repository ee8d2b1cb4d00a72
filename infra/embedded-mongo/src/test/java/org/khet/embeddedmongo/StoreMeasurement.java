package org.khet.embeddedmongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.bson.Document;

/** Takes the numbers of the README. Run by hand: arguments are the data folder and the options of the server. */
final class StoreMeasurement {

    private static final int DOCUMENTS = 50_000;

    private final MongoCollection<Document> pupils;
    private final MongoCollection<Document> chunks;
    private final ServerProcess server;
    private final Path folder;

    private StoreMeasurement(MongoClient client, ServerProcess server, Path folder) {
        this.pupils = client.getDatabase("measure").getCollection("pupils");
        this.chunks = client.getDatabase("measure").getCollection("chunks");
        this.server = server;
        this.folder = folder;
    }

    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[0]);
        String[] options = Stream.of(args).skip(1).toArray(String[]::new);
        try (ServerProcess server = ServerProcess.start(folder, options);
                MongoClient client = MongoClients.create(server.uri())) {
            new StoreMeasurement(client, server, folder).run();
        }
        long start = System.nanoTime();
        try (ServerProcess server = ServerProcess.start(folder, options)) {
            System.out.printf("reopen: %d ms, %s MB resident%n", millisSince(start), server.residentMb());
        }
    }

    private void run() throws Exception {
        pupils.createIndex(Indexes.ascending("code"), new IndexOptions().unique(true));
        pupils.createIndex(Indexes.ascending("school"));
        pupils.createIndex(Indexes.ascending("status", "at"));
        insertMany();
        time("find by _id", 5_000, 1, i -> pupils.find(eq("_id", id(i))).first());
        time(
                "find by unique code",
                5_000,
                1,
                i -> pupils.find(eq("code", "C" + i * 7)).first());
        time(
                "find by school (10 found)",
                2_000,
                1,
                i -> pupils.find(eq("school", i)).into(new ArrayList<>()));
        time(
                "find {_id, version}",
                5_000,
                1,
                i -> pupils.find(and(eq("_id", id(i)), eq("version", 0L))).first());
        time(
                "by status, newest 20",
                300,
                1,
                i -> pupils.find(eq("status", "S" + i % 20))
                        .sort(Sorts.descending("at"))
                        .limit(20)
                        .into(new ArrayList<>()));
        time("scan, nothing found", 5, 1, i -> pupils.find(eq("name", "nobody")).into(new ArrayList<>()));
        time("group all by status", 3, 1, i -> TestStore.aggregate(pupils, "{$group: {_id: '$status', n: {$sum: 1}}}"));
        time("update {_id, version}", 3_000, 1, this::update);
        time("update {_id, version}, 8 threads", 16_000, 8, this::update);
        time("insert one", 2_000, 1, i -> pupils.insertOne(document(DOCUMENTS + i)));
        time("insert one, 8 threads", 8_000, 8, i -> pupils.insertOne(document(DOCUMENTS + 10_000 + i)));
        report();
        insertChunks();
        time("read all 80 chunks of 0.5 MB", 2, 1, i -> chunks.find().forEach(chunk -> {}));
        time(
                "scan chunks, nothing found",
                5,
                1,
                i -> chunks.find(eq("school", "none")).first());
        time("rewrite a chunk", 300, 1, i -> chunks.updateOne(eq("_id", i % 80), set("at", new Date())));
        report();
    }

    private void insertMany() {
        long start = System.nanoTime();
        List<Document> batch = new ArrayList<>();
        for (int i = 0; i < DOCUMENTS; i++) {
            batch.add(document(i));
            if (batch.size() == 1_000) {
                pupils.insertMany(batch);
                batch.clear();
            }
        }
        System.out.printf("insertMany: %.0f documents/s%n", DOCUMENTS * 1e3 / millisSince(start));
    }

    private void update(int i) {
        String id = id(i);
        Document found = pupils.find(eq("_id", id)).first();
        pupils.updateOne(
                and(eq("_id", id), eq("version", found.get("version"))),
                combine(inc("version", 1L), set("at", new Date())));
    }

    private void insertChunks() {
        for (int i = 0; i < 80; i++) {
            List<Document> rows = new ArrayList<>();
            for (int row = 0; row < 1_000; row++) {
                rows.add(document(i * 1_000 + row));
            }
            chunks.insertOne(new Document("_id", i).append("school", "s" + i).append("rows", rows));
        }
    }

    private static String id(int i) {
        return "p" + (i * 31L) % DOCUMENTS;
    }

    /** About 0.5 kB in 21 fields. */
    private static Document document(int i) {
        Document document = new Document("_id", "p" + i)
                .append("version", 0L)
                .append("code", "C" + i)
                .append("school", i % (DOCUMENTS / 10))
                .append("status", "S" + i % 20)
                .append("at", new Date(1_700_000_000_000L + i * 1_000L))
                .append("name", "เด็กชายสมชาย ใจดี" + i)
                .append("tags", List.of("a", "b"))
                .append("marks", List.of(1, 2, 3));
        for (int field = 0; field < 12; field++) {
            document.append("field" + field, "value " + field + " of " + i);
        }
        return document;
    }

    private static void time(String what, int count, int threads, IntConsumer work) throws Exception {
        for (int warm = 0; warm < Math.min(count / 5, 500); warm++) {
            if (threads == 1 && !what.startsWith("insert")) {
                work.accept(warm);
            }
        }
        long start = System.nanoTime();
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            for (int thread = 0; thread < threads; thread++) {
                int first = thread * (count / threads);
                pool.submit(() -> {
                    for (int i = first; i < first + count / threads; i++) {
                        work.accept(i);
                    }
                });
            }
        }
        double micros = (System.nanoTime() - start) / 1e3;
        System.out.printf("%s: %.0f us each, %.0f/s%n", what, micros / count * threads, count * 1e6 / micros);
    }

    private void report() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            long bytes = files.mapToLong(file -> file.toFile().length()).sum();
            System.out.printf("file %d MB, %s MB resident%n", bytes >> 20, server.residentMb());
        }
    }

    private static long millisSince(long start) {
        return (System.nanoTime() - start) / 1_000_000;
    }
}

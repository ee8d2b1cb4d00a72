package org.khet.collection.records;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.khet.embeddedmongo.EmbeddedMongoServer;
import org.khet.embeddedmongo.StoreSettings;

/**
 * Pupils of many areas by their tokens, each area with a collection of its own. A hundredth of the country takes seconds;
 * {@code -Dkhet.tokens=6400000} is the country.
 */
class BlindIndexIT {
    /** Of the country: 29,579 schools with 6.4 million pupils. */
    private static final int TOKENS = Integer.getInteger("khet.tokens", 64_000);

    private static final int A_SCHOOL = 216;
    private static final int AN_AREA = 121;

    /** Each n-th school has a pupil of the school half an area away. */
    private static final int TWINS_AT = 4;

    private static final int LOOKED_AT = 200;
    private static final int AT_ONCE = 200;
    private static final FieldKeys KEYS = FieldKeys.of(Base64.getEncoder().encodeToString(new byte[32]));

    private final int schools = TOKENS / A_SCHOOL;
    private final KeyedHash hashing = KeyedHash.of(KEYS, "pupil-token");

    @TempDir
    private Path folder;

    @Test
    void a_pupil_at_another_school_of_the_area_is_found_and_no_other_however_large_the_country() throws IOException {
        var before = heapMb();
        var settings = new StoreSettings(folder, 0, false, 64);
        long inserted;
        try (var store = EmbeddedMongoServer.start(settings);
                var client = MongoClients.create(store.uri())) {
            var database = client.getDatabase("collection");
            var records = new RecordStore(database, KEYS, new EditLog(database, KEYS));
            var began = System.nanoTime();
            insert(database);
            inserted = System.nanoTime() - began;
            var heap = heapMb() - before;
            var found = look(records);
            report("insert %d tokens of %d schools in %.1f s, heap +%d MB, file %d MB; %s"
                    .formatted((long) schools * A_SCHOOL, schools, inserted / 1e9, heap, fileMb(), found));
        }
        var began = System.nanoTime();
        try (var store = EmbeddedMongoServer.start(settings);
                var client = MongoClients.create(store.uri())) {
            var database = client.getDatabase("collection");
            var records = new RecordStore(database, KEYS, new EditLog(database, KEYS));
            var opened = System.nanoTime() - began;
            report("opened again in %.1f s; %s".formatted(opened / 1e9, look(records)));
        }
    }

    @Test
    void tokens_stored_before_they_were_packed_are_found_too_and_their_index_is_gone() {
        try (var store = EmbeddedMongoServer.start(new StoreSettings(folder, 0, false, 64));
                var client = MongoClients.create(store.uri())) {
            var database = client.getDatabase("collection");
            var stored = database.getCollection("record_tokens");
            stored.createIndex(Indexes.ascending("tokens"));
            stored.insertOne(new Document("_id", "b1.00000")
                    .append("batch", "b1")
                    .append("chunk", 0)
                    .append("collectionId", "c1")
                    .append("schoolCode", "57010001")
                    .append("tokens", List.of(5L, 0L, -7L)));

            var records = new RecordStore(database, KEYS, new EditLog(database, KEYS));

            assertThat(records.holding(-7, "c1"))
                    .singleElement()
                    .satisfies(found -> assertThat(found.tokens()).containsExactly(5, 0, -7));
            assertThat(records.holding(-7, "c2")).isEmpty();
            assertThat(stored.listIndexes())
                    .extracting(index -> index.getString("name"))
                    .doesNotContain("tokens_1");
        }
    }

    private void insert(MongoDatabase database) {
        var stored = database.getCollection("record_tokens", TokenChunk.class);
        var batch = new ArrayList<TokenChunk>();
        for (var school = 0; school < schools; school++) {
            batch.add(chunk(school));
            if (batch.size() == AT_ONCE || school == schools - 1) {
                stored.insertMany(batch);
                batch.clear();
            }
        }
    }

    private TokenChunk chunk(int school) {
        var tokens = new long[A_SCHOOL];
        for (var pupil = 0; pupil < A_SCHOOL; pupil++) {
            tokens[pupil] = token(school, pupil);
        }
        if (school % TWINS_AT == 0) {
            tokens[0] = token(twinOf(school), A_SCHOOL - 1);
        }
        return TokenChunk.of(batchOf(school), 0, collectionOf(school), codeOf(school), tokens);
    }

    private int twinOf(int school) {
        var first = school / AN_AREA * AN_AREA;
        var size = Math.min(AN_AREA, schools - first);
        return first + (school - first + size / 2) % size;
    }

    private long token(int school, int pupil) {
        return hashing.token(collectionOf(school), "1%012d".formatted((long) school * A_SCHOOL + pupil));
    }

    private static String batchOf(int school) {
        return "b%06d".formatted(school);
    }

    private static String collectionOf(int school) {
        return "c%04d".formatted(school / AN_AREA);
    }

    private static String codeOf(int school) {
        return "%08d".formatted(school);
    }

    /** Every search finds the school that has the same pupil, and no other. */
    private String look(RecordStore records) {
        var random = new Random(6_400_000);
        var millis = new ArrayList<Double>();
        for (var n = 0; n < LOOKED_AT; n++) {
            var school = random.nextInt(schools) / TWINS_AT * TWINS_AT;
            var own = Tokens.of(List.of(chunk(school)), Set.of());
            var began = System.nanoTime();
            var holding = records.holding(own, collectionOf(school), codeOf(school));
            millis.add((System.nanoTime() - began) / 1e6);
            var expected = new HashSet<>(Set.of(codeOf(twinOf(school))));
            // The last pupil of this school may in turn stand at the one that has it for a twin.
            for (var other = 0; other < schools; other += TWINS_AT) {
                if (twinOf(other) == school) {
                    expected.add(codeOf(other));
                }
            }
            assertThat(holding).extracting(TokenChunk::schoolCode).containsExactlyInAnyOrderElementsOf(expected);
        }
        millis.sort(null);
        return "%d searches of %d tokens, p50 %.1f ms, p95 %.1f ms"
                .formatted(LOOKED_AT, A_SCHOOL, millis.get(LOOKED_AT / 2), millis.get(LOOKED_AT * 95 / 100));
    }

    private static long heapMb() {
        System.gc();
        var runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
    }

    private long fileMb() throws IOException {
        try (var files = Files.walk(folder)) {
            return files.mapToLong(file -> file.toFile().length()).sum() >> 20;
        }
    }

    private static void report(String line) {
        System.out.println("blind index: " + line);
    }
}

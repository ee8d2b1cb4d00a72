package org.khet.embeddedmongo;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the process says and does when it cannot start, and when its disk gives out. */
class ProcessIT {

    @TempDir
    Path folder;

    /** How a process ended that was expected to. */
    private record End(int code, String output) {

        static End of(ProcessBuilder builder) throws Exception {
            Process process = builder.redirectErrorStream(true).start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new End(process.waitFor(), output);
        }
    }

    @Test
    void a_taken_port_is_one_clear_line() throws Exception {
        try (EmbeddedMongoServer running = EmbeddedMongoServer.start(folder.resolve("one"), 0)) {
            End end = End.of(ServerProcess.builder(folder.resolve("two"), "--port", "" + running.port()));
            assertThat(end).isEqualTo(new End(1, "Port " + running.port() + " is taken by another process.\n"));
        }
    }

    @Test
    void a_folder_in_use_is_one_clear_line() throws Exception {
        try (EmbeddedMongoServer running = EmbeddedMongoServer.start(folder, 0)) {
            assertThat(running.uri()).startsWith("mongodb://127.0.0.1:");
            End end = End.of(ServerProcess.builder(folder));
            assertThat(end).isEqualTo(new End(1, "The data folder " + folder + " is in use by another store.\n"));
        }
    }

    @Test
    void a_folder_that_cannot_be_made_is_one_clear_line() throws Exception {
        Path file = Files.createFile(folder.resolve("file"));
        End end = End.of(ServerProcess.builder(file));
        assertThat(end.code()).isEqualTo(1);
        assertThat(end.output().lines()).hasSize(1).first().asString().contains(file + " cannot be opened");
    }

    @Test
    void a_store_that_can_no_longer_write_stops_and_has_lost_nothing_it_acknowledged() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "the limit on the size of a file is set by bash");
        List<String> limited = new ArrayList<>(List.of("/bin/bash", "-c", "ulimit -f 2048; exec \"$@\"", "limited"));
        limited.addAll(ServerProcess.builder(folder).command());
        int acknowledged = 0;
        try (ServerProcess server = ServerProcess.start(new ProcessBuilder(limited));
                MongoClient client = MongoClients.create(server.uri() + "/?serverSelectionTimeoutMS=1000")) {
            MongoCollection<Document> collection = client.getDatabase("full").getCollection("c");
            while (insert(collection, acknowledged)) {
                acknowledged++;
            }
            assertThat(server.exitCode()).isEqualTo(1);
        }
        try (TestStore again = TestStore.in(folder)) {
            MongoCollection<Document> collection =
                    again.client().getDatabase("full").getCollection("c");
            assertThat(acknowledged).isPositive();
            assertThat(collection.countDocuments()).isEqualTo(acknowledged);
            assertThat(collection.find(eq("_id", acknowledged - 1)).first()).isNotNull();
        }
    }

    private static boolean insert(MongoCollection<Document> collection, int id) {
        try {
            collection.insertOne(new Document("_id", id).append("payload", new byte[20_000]));
            return true;
        } catch (com.mongodb.MongoException e) {
            return false;
        }
    }

    @Test
    void a_terminated_store_closes_its_file_and_leaves_nothing_else_behind() throws Exception {
        try (ServerProcess server = ServerProcess.start(folder);
                MongoClient client = MongoClients.create(server.uri())) {
            client.getDatabase("d").getCollection("c").insertOne(new Document("_id", 1));
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(folder.resolve("store.mv"));
        }
    }
}

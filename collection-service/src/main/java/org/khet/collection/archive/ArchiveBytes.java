package org.khet.collection.archive;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bson.types.Binary;
import org.springframework.stereotype.Component;

/** The bytes of archives, in the store like everything else that must not be lost. */
@Component
class ArchiveBytes {

    /** Well below the 16 MB that a document may have. */
    private static final int CHUNK = 4 << 20;

    private final MongoCollection<ArchiveChunk> chunks;

    ArchiveBytes(MongoDatabase database) {
        this.chunks = database.getCollection("archive_chunks", ArchiveChunk.class);
        chunks.createIndex(Indexes.ascending("batch"));
    }

    /** @return how many chunks */
    int store(String batch, Path file) throws IOException {
        int chunk = 0;
        try (var in = Files.newInputStream(file)) {
            for (var bytes = in.readNBytes(CHUNK); bytes.length > 0; bytes = in.readNBytes(CHUNK)) {
                chunks.insertOne(new ArchiveChunk(ArchiveChunk.idOf(batch, chunk), batch, new Binary(bytes)));
                chunk++;
            }
        }
        return chunk;
    }

    void writeTo(CollectionArchive archive, OutputStream out) throws IOException {
        for (int chunk = 0; chunk < archive.chunks(); chunk++) {
            var found = chunks.find(eq("_id", ArchiveChunk.idOf(archive.batch(), chunk)))
                    .first();
            if (found == null) {
                throw new IOException("Chunk " + chunk + " is gone");
            }
            out.write(found.bytes().getData());
        }
    }

    void delete(String batch) {
        chunks.deleteMany(eq("batch", batch));
    }

    /** One file of the archive, found by reading it through. */
    InputStream open(CollectionArchive archive, Path workspace) throws IOException {
        var file = Files.createTempFile(workspace, "archive", ".zip");
        try (var out = Files.newOutputStream(file)) {
            writeTo(archive, out);
        }
        return Files.newInputStream(file, java.nio.file.StandardOpenOption.DELETE_ON_CLOSE);
    }
}

package org.khet.request.production;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.MongoGridFSException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.gridfs.GridFSBucket;
import com.mongodb.client.gridfs.GridFSBuckets;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.bson.BsonString;
import org.bson.Document;
import org.bson.types.Binary;
import org.khet.events.ReportingEvents.ProductionCompleted;
import org.khet.events.ReportingEvents.ReportFileChunk;
import org.springframework.stereotype.Component;

/** Files put together from chunks, in whatever order chunks and manifest come. */
@Component
public class IncomingFiles {

    private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);

    private final MongoCollection<Document> chunks;
    private final GridFSBucket files;

    IncomingFiles(MongoDatabase database) {
        this.chunks = database.getCollection("incoming_chunks");
        chunks.createIndex(Indexes.ascending("fileId"));
        this.files = GridFSBuckets.create(database, "outputs");
    }

    public byte[] read(String fileId) {
        var out = new ByteArrayOutputStream();
        files.downloadToStream(new BsonString(fileId), out);
        return out.toByteArray();
    }

    /** @throws BrokenFileException where the bytes do not have the hash they came with */
    void take(ReportFileChunk chunk) {
        var bytes = Base64.getDecoder().decode(chunk.base64());
        if (!sha256(bytes).equals(chunk.sha256())) {
            throw new BrokenFileException(chunk.fileId());
        }
        var id = chunk.fileId() + ":" + chunk.chunk();
        chunks.replaceOne(
                eq("_id", id),
                new Document("_id", id)
                        .append("fileId", chunk.fileId())
                        .append("chunk", chunk.chunk())
                        .append("bytes", new Binary(bytes)),
                UPSERT);
    }

    /**
     * Stores the file under its id when all its chunks are here.
     *
     * @return the file's id, or empty where chunks are still on their way
     * @throws BrokenFileException where the whole does not have the announced size and hash
     */
    Optional<String> assemble(ProductionCompleted manifest) {
        var fileId = manifest.fileId();
        if (chunks.countDocuments(eq("fileId", fileId)) < manifest.chunkCount()) {
            return Optional.empty();
        }
        var whole = new ByteArrayOutputStream();
        for (var chunk : chunks.find(eq("fileId", fileId)).sort(Sorts.ascending("chunk"))) {
            whole.writeBytes(chunk.get("bytes", Binary.class).getData());
        }
        if (whole.size() != manifest.bytes() || !sha256(whole.toByteArray()).equals(manifest.sha256())) {
            throw new BrokenFileException(fileId);
        }
        store(fileId, whole.toByteArray());
        return Optional.of(fileId);
    }

    private void store(String fileId, byte[] bytes) {
        var id = new BsonString(fileId);
        try {
            files.delete(id);
        } catch (MongoGridFSException absent) {
            // The usual case: there is none yet.
        }
        files.uploadFromStream(id, fileId, new ByteArrayInputStream(bytes));
    }

    /** The file and the chunks it came in. */
    public void destroy(String fileId) {
        chunks.deleteMany(eq("fileId", fileId));
        try {
            files.delete(new BsonString(fileId));
        } catch (MongoGridFSException absent) {
            // Gone already.
        }
    }

    /** SHA-256 in lower-case hex. */
    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256", e);
        }
    }
}

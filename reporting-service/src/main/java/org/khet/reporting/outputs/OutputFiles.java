package org.khet.reporting.outputs;

import com.mongodb.MongoGridFSException;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.gridfs.GridFSBucket;
import com.mongodb.client.gridfs.GridFSBuckets;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import org.bson.BsonString;
import org.springframework.stereotype.Component;

/** The produced files, kept in the service's database. */
@Component
public class OutputFiles {

    private final GridFSBucket bucket;

    OutputFiles(MongoDatabase database) {
        this.bucket = GridFSBuckets.create(database, "outputs");
    }

    /** Stores a file under an id; storing it again replaces it. */
    public void store(String id, byte[] bytes) {
        var key = new BsonString(id);
        try {
            bucket.delete(key);
        } catch (MongoGridFSException absent) {
            // The usual case: there is none yet.
        }
        bucket.uploadFromStream(key, id, new ByteArrayInputStream(bytes));
    }

    public byte[] read(String id) {
        var out = new ByteArrayOutputStream();
        bucket.downloadToStream(new BsonString(id), out);
        return out.toByteArray();
    }
}

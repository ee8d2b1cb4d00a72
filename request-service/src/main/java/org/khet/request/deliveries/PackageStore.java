package org.khet.request.deliveries;

import com.mongodb.MongoGridFSException;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.gridfs.GridFSBucket;
import com.mongodb.client.gridfs.GridFSBuckets;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import org.bson.BsonString;
import org.springframework.stereotype.Component;

/** Sealed packages, as they were handed over. */
@Component
class PackageStore {

    private final GridFSBucket packages;

    PackageStore(MongoDatabase database) {
        this.packages = GridFSBuckets.create(database, "packages");
    }

    void keep(String id, byte[] zip) {
        forget(id);
        packages.uploadFromStream(new BsonString(id), id, new ByteArrayInputStream(zip));
    }

    /** @throws org.khet.problem.ProblemException where it is gone */
    byte[] read(String id) {
        var out = new ByteArrayOutputStream();
        try {
            packages.downloadToStream(new BsonString(id), out);
        } catch (MongoGridFSException gone) {
            throw DeliveryProblems.tampered();
        }
        return out.toByteArray();
    }

    void forget(String id) {
        try {
            packages.delete(new BsonString(id));
        } catch (MongoGridFSException absent) {
            // The usual case: there is none yet.
        }
    }
}

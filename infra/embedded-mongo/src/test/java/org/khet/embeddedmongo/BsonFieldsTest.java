package org.khet.embeddedmongo;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.BsonTimestamp;
import de.bwaldvogel.mongo.bson.Decimal128;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BsonFieldsTest {

    private static final Document EVERY_TYPE = new Document("_id", new ObjectId())
            .append("text", "ข้อความ")
            .append("int", 1)
            .append("long", 1L)
            .append("double", 1.5)
            .append("decimal", Decimal128.fromNumber(3))
            .append("bool", true)
            .append("null", null)
            .append("date", Instant.EPOCH)
            .append("document", new Document("a", 1).append("b", List.of("x")))
            .append("array", List.of(1, "y", new Document("c", 2)))
            .append("binary", new BinData(new byte[] {1, 2, 3}))
            .append("uuid", new UUID(1, 2))
            .append("timestamp", new BsonTimestamp(5))
            .append("regex", new BsonRegularExpression("a", "i"))
            .append("max", MaxKey.getInstance())
            .append("last", "end");

    @Test
    void each_field_can_be_read_alone_past_fields_of_every_type() {
        byte[] bson = BsonBytes.encode(EVERY_TYPE);
        EVERY_TYPE.forEach(
                (name, value) -> assertSame(BsonFields.decode(bson, Set.of(name)), new Document(name, value)));
        assertSame(
                BsonFields.decode(bson, Set.of("last", "int", "absent")), new Document("int", 1).append("last", "end"));
        assertSame(BsonBytes.decode(bson), EVERY_TYPE);
    }

    /** By their bytes: patterns are equal to nothing but themselves. */
    private static void assertSame(Document actual, Document expected) {
        assertThat(BsonBytes.encode(actual)).as("%s", expected).isEqualTo(BsonBytes.encode(expected));
    }
}

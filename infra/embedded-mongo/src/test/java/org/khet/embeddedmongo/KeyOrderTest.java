package org.khet.embeddedmongo;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class KeyOrderTest {

    private static final long BEYOND_DOUBLES = (1L << 53) + 1;

    /** One value after the other, as MongoDB sorts them. */
    private static final List<Object> SORTED = Arrays.asList(
            MinKey.getInstance(),
            KeyOrder.EMPTY_ARRAY,
            null,
            -1.5,
            0.0,
            (double) (BEYOND_DOUBLES - 1),
            BEYOND_DOUBLES,
            (double) (BEYOND_DOUBLES + 1),
            Double.POSITIVE_INFINITY,
            "",
            "a",
            "ก",
            new Document(),
            new Document("a", 1.0),
            new Document("a", 1.0).append("b", 1.0),
            new Document("a", 2.0),
            new Document("b", 1.0),
            new Document("a", "x"),
            new Document("a", List.of(1.0, 2.0)),
            new Document("a", List.of(1.0, 3.0)),
            List.of(1.0),
            List.of(1.0, 0.0),
            List.of(2.0),
            new UUID(1, 1),
            new UUID(-1, 1),
            new ObjectId(),
            false,
            true,
            Instant.EPOCH,
            Instant.EPOCH.plusMillis(1),
            MaxKey.getInstance());

    @Test
    void values_of_all_types_stand_in_one_order() {
        for (int i = 0; i < SORTED.size(); i++) {
            for (int j = 0; j < SORTED.size(); j++) {
                assertThat(Integer.signum(KeyOrder.INSTANCE.compare(SORTED.get(i), SORTED.get(j))))
                        .as("%s and %s", SORTED.get(i), SORTED.get(j))
                        .isEqualTo(Integer.compare(i, j));
            }
        }
    }
}

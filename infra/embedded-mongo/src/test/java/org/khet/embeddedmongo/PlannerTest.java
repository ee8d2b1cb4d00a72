package org.khet.embeddedmongo;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Ten documents: n from 0 to 9, half of them of each status. */
class PlannerTest {

    private final OrderedIndex byStatus = index("status", "n");
    private final OrderedIndex byNumber = index("n");
    private final OrderedIndex byTag = index("tags");
    private final Planner planner = new Planner(List.of(byStatus, byNumber, byTag));

    private static OrderedIndex index(String... fields) {
        List<IndexKey> keys =
                Stream.of(fields).map(field -> new IndexKey(field, true)).toList();
        return new OrderedIndex(String.join("_", fields), keys, false, false, false);
    }

    @BeforeEach
    void fill() {
        for (long n = 0; n < 10; n++) {
            Document document = new Document("n", (int) n)
                    .append("status", n % 2 == 0 ? "EVEN" : "ODD")
                    .append("tags", List.of((int) n, (int) n + 5));
            for (OrderedIndex index : List.of(byStatus, byNumber, byTag)) {
                index.add(document, n, null);
            }
        }
    }

    private long[] candidates(Document query) {
        return planner.plan(query, null).orElseThrow().positions();
    }

    @Test
    void a_bound_prefix_narrows_the_query() {
        assertThat(candidates(new Document("status", "ODD"))).containsExactly(1, 3, 5, 7, 9);
        assertThat(candidates(new Document("$and", List.of(new Document("status", new Document("$eq", "ODD"))))))
                .containsExactly(1, 3, 5, 7, 9);
        assertThat(candidates(new Document("status", "ODD").append("n", new Document("$in", List.of(3, 4, 5.0)))))
                .containsExactly(3, 5);
    }

    @Test
    void a_range_narrows_the_key_after_the_prefix() {
        Document range = new Document("$gt", 2).append("$lt", 7);
        assertThat(candidates(new Document("status", "ODD").append("n", range))).containsExactly(3, 5, 7);
        assertThat(candidates(new Document("n", range))).containsExactly(2, 3, 4, 5, 6, 7);
        assertThat(candidates(new Document("n", new Document("$gt", 7).append("$lt", 2))))
                .isEmpty();
    }

    @Test
    void two_bounds_on_an_array_may_be_met_by_two_elements() {
        assertThat(candidates(new Document("tags", new Document("$gt", 13).append("$lt", 20))))
                .containsExactly(8, 9);
        assertThat(candidates(new Document("tags", new Document("$gte", 12).append("$lte", 4))))
                .contains(7L, 8L, 9L);
    }

    @Test
    void the_order_of_an_index_spares_sorting() {
        Planner.Plan down = planner.plan(new Document("status", "EVEN"), new Document("n", -1))
                .orElseThrow();
        assertThat(down.sorted()).isTrue();
        assertThat(down.positions()).containsExactly(8, 6, 4, 2, 0);
        assertThat(planner.plan(new Document(), new Document("n", 1))
                        .orElseThrow()
                        .sorted())
                .isTrue();
        assertThat(planner.plan(new Document("status", "EVEN"), new Document("other", 1))
                        .orElseThrow()
                        .sorted())
                .isFalse();
        assertThat(planner.plan(new Document(), new Document("tags", 1))).isEmpty();
    }

    @Test
    void what_an_index_cannot_answer_is_not_planned() {
        Stream.of(
                        new Document(),
                        new Document("other", 1),
                        new Document("n", null),
                        new Document("n", new Document("$ne", 1)),
                        new Document("tags", List.of(1, 6)),
                        new Document("$or", List.of(new Document("n", 1), new Document("other", 2))),
                        new Document("n", new Document("$not", new Document("$eq", 1))))
                .forEach(query ->
                        assertThat(planner.plan(query, null)).as("%s", query).isEmpty());
    }
}

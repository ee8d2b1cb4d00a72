package org.khet.collection;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.khet.events.EventType;
import tools.jackson.databind.JsonNode;

/** What came over the broker, and in answers. */
final class Arrived {

    /** The newest event of its type about something, once it is there. */
    static JsonNode event(Heard heard, EventType type, String about) {
        return await().atMost(Duration.ofSeconds(20))
                .until(() -> heard.of(type, about), found -> !found.isEmpty())
                .getLast();
    }

    static List<List<@Nullable String>> rows(JsonNode chunk) {
        var rows = new ArrayList<List<@Nullable String>>();
        for (var row : chunk.path("rows")) {
            var cells = new ArrayList<@Nullable String>();
            row.forEach(cell -> cells.add(cell.isNull() ? null : cell.asString()));
            rows.add(cells);
        }
        return rows;
    }

    /** Of the findings that an answer lists. */
    static List<String> codes(CollectionApi.Answer answer) {
        return answer.body()
                .path("findings")
                .valueStream()
                .map(finding -> finding.path("code").asString())
                .toList();
    }

    private Arrived() {}
}

package org.khet.collection.board;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.khet.collection.SampleArea;
import tools.jackson.databind.JsonNode;

/** Schools by group and status, as the board shows them and as the stored documents have them. */
record Recount(MongoDatabase database, SampleArea area) {

    static Map<String, Map<String, Integer>> shown(JsonNode groups, @Nullable String... names) {
        assertThat(groups)
                .extracting(group -> group.path("nameTh").asString(null))
                .as("in the order of the Thai alphabet, the unknown last")
                .containsExactly(names);
        var counts = new TreeMap<String, Map<String, Integer>>();
        for (var group : groups) {
            var byStatus = new TreeMap<String, Integer>();
            group.path("counts").forEachEntry((name, number) -> {
                if (number.asInt() > 0 && !name.equals("expected")) {
                    byStatus.put(name, number.asInt());
                }
            });
            counts.put(group.path("nameTh").asString("-"), byStatus);
        }
        return counts;
    }

    /** Counted from the stored documents themselves, by other means than the service's. */
    Map<String, Map<String, Integer>> raw(String field) {
        var words = Map.of(
                "HAS_ERRORS", "hasErrors", "HAS_QUERIES", "hasQueries", "CLEAN", "clean", "NOT_STARTED", "notStarted");
        var statuses = new HashMap<String, String>();
        database.getCollection("submissions")
                .find(Filters.eq("collectionId", area.collection))
                .forEach(sent -> statuses.put(sent.getString("schoolCode"), sent.getString("status")));
        var counts = new TreeMap<String, Map<String, Integer>>();
        for (var school : database.getCollection("schools").find(Filters.eq("areaCode", area.areaCode))) {
            var group = school.getString(field) == null ? "-" : school.getString(field);
            counts.computeIfAbsent(group, name -> new TreeMap<>())
                    .merge(words.get(statuses.getOrDefault(school.getString("_id"), "NOT_STARTED")), 1, Integer::sum);
        }
        return counts;
    }
}

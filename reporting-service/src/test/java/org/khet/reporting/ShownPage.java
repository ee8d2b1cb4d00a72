package org.khet.reporting;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Reads a school's page as it was answered. */
final class ShownPage {

    /** Heads written out over all their places: a short path reaches up. */
    static List<List<String>> heads(JsonNode page) {
        var table = page.get("table");
        var paths = new ArrayList<List<String>>();
        table.get("names").forEach(name -> paths.add(texts(name.get("headsTh"))));
        table.get("columns").forEach(column -> paths.add(texts(column.get("headsTh"))));
        int depth = paths.stream().mapToInt(List::size).max().orElseThrow();
        var heads = new ArrayList<List<String>>();
        for (int layer = 0; layer < depth; layer++) {
            int at = layer;
            heads.add(paths.stream()
                    .map(path -> path.get(Math.max(0, path.size() - depth + at)))
                    .toList());
        }
        return heads;
    }

    /** Rows written out: what has no name of its own goes on from its left. */
    static List<List<String>> body(JsonNode page) {
        var rows = new ArrayList<List<String>>();
        for (var row : page.get("table").get("rows")) {
            var cells = new ArrayList<String>();
            texts(row.get("namesTh")).forEach(name -> cells.add(name.isEmpty() ? cells.getLast() : name));
            row.get("values").forEach(value -> cells.add(value.asString()));
            rows.add(cells);
        }
        return rows;
    }

    private static List<String> texts(JsonNode list) {
        var texts = new ArrayList<String>();
        list.forEach(one -> texts.add(one.asString()));
        return texts;
    }

    static List<String> row(JsonNode page, String key) {
        for (var row : page.get("table").get("rows")) {
            if (row.get("key").asString().equals(key)) {
                var values = new ArrayList<String>();
                row.get("values").forEach(value -> values.add(value.isNull() ? null : value.asString()));
                return values;
            }
        }
        throw new AssertionError("No row " + key);
    }

    private ShownPage() {}
}

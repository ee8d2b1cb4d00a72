package org.khet.collection.surroundings;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * The figures of an accepted version, which does not change any more. A list, because codes such as {@code ป.1} are no names for
 * the members of a document.
 */
public record StoredFigures(@BsonId String batch, List<Figure> figures) {

    public StoredFigures {
        figures = List.copyOf(figures);
    }

    /** One number; the code is empty for a figure that is not by code. */
    public record Figure(String name, String code, long value) {}

    static StoredFigures of(String batch, Map<String, Map<String, Long>> totals) {
        return new StoredFigures(
                batch,
                new TreeMap<>(totals)
                        .entrySet().stream()
                                .flatMap(figure -> new TreeMap<>(figure.getValue())
                                        .entrySet().stream()
                                                .map(one -> new Figure(figure.getKey(), one.getKey(), one.getValue())))
                                .toList());
    }

    /** By name, then by code. */
    Map<String, Map<String, Long>> totals() {
        var totals = new HashMap<String, Map<String, Long>>();
        for (var figure : figures) {
            totals.computeIfAbsent(figure.name(), name -> new HashMap<>()).put(figure.code(), figure.value());
        }
        return totals;
    }
}

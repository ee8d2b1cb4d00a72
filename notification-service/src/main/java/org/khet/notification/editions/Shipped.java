package org.khet.notification.editions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** What a release brings: JSON beside the program, one file for each thing that it is about. */
public final class Shipped {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> PARTS = List.of("collection", "life", "reminders", "office", "digest");

    /** @param what begins the files' names: {@code templates} or {@code triggers} */
    public static <T> List<T> all(String what, Class<T> type) {
        return PARTS.stream().flatMap(part -> read(what + "-" + part, type)).toList();
    }

    private static <T> Stream<T> read(String file, Class<T> type) {
        try (var in = Shipped.class.getResourceAsStream("/notifications/" + file + ".json")) {
            return in == null
                    ? Stream.empty()
                    : JSON
                            .<List<T>>readValue(in, JSON.getTypeFactory().constructCollectionType(List.class, type))
                            .stream();
        } catch (IOException e) {
            throw new UncheckedIOException("What is shipped cannot be read: " + file, e);
        }
    }

    private Shipped() {}
}

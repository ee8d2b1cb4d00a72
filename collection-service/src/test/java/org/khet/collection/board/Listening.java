package org.khet.collection.board;

import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a stream on a thread of its own. */
final class Listening implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final InputStream stream;
    private final List<String> lines = new CopyOnWriteArrayList<>();

    Listening(InputStream stream) {
        this.stream = stream;
        Thread.ofVirtual().start(() -> {
            try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
                reader.lines().forEach(lines::add);
            } catch (IOException | UncheckedIOException e) {
                // Hung up.
            }
        });
    }

    List<JsonNode> events(String name) {
        var events = new CopyOnWriteArrayList<JsonNode>();
        for (int i = 0; i + 1 < lines.size(); i++) {
            if (lines.get(i).equals("event:" + name)) {
                events.add(JSON.readTree(lines.get(i + 1).substring("data:".length())));
            }
        }
        return events;
    }

    boolean came() {
        await().until(() -> !lines.isEmpty());
        await().until(() ->
                !lines.getFirst().equals("event:counts") || !events("counts").isEmpty());
        return lines.getFirst().equals("event:counts");
    }

    @Override
    public void close() {
        try {
            stream.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

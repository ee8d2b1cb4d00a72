package org.khet.local.sink;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import tools.jackson.databind.json.JsonMapper;

/** All messages in one file, a JSON line each; memory holds only what a list shows, the rest is read when asked for. */
final class MessageLog implements AutoCloseable {
    private final JsonMapper json;
    private final RandomAccessFile file;
    private final List<Message> summaries = new ArrayList<>();
    private final Map<String, long[]> places = new HashMap<>();
    private final Set<String> seen = new HashSet<>();
    private int duplicates;

    MessageLog(Path path, JsonMapper json) throws IOException {
        this.json = json;
        Files.createDirectories(path.toAbsolutePath().getParent());
        file = new RandomAccessFile(path.toFile(), "rw");
        load(path);
    }

    /** In the operating system's hands when this returns, so that a killed sink keeps it. */
    synchronized void add(Message message) throws IOException {
        byte[] line = (json.writeValueAsString(message) + "\n").getBytes(StandardCharsets.UTF_8);
        long at = file.length();
        file.seek(at);
        file.write(line);
        index(message, at, line.length);
    }

    /** Newest first. */
    synchronized List<Message> list(Predicate<Message> wanted, int limit) {
        return summaries.reversed().stream().filter(wanted).limit(limit).toList();
    }

    synchronized Optional<Message> find(String id) {
        long[] place = places.get(id);
        if (place == null) {
            return Optional.empty();
        }
        try {
            byte[] line = new byte[(int) place[1]];
            file.seek(place[0]);
            file.readFully(line);
            return Optional.of(json.readValue(line, Message.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    synchronized Counts counts() {
        int mails = (int) summaries.stream()
                .filter(message -> message.kind() == Message.Kind.mail)
                .count();
        return new Counts(mails, summaries.size() - mails, duplicates);
    }

    synchronized void clear() throws IOException {
        file.setLength(0);
        summaries.clear();
        places.clear();
        seen.clear();
        duplicates = 0;
    }

    @Override
    public synchronized void close() throws IOException {
        file.close();
    }

    private void load(Path path) throws IOException {
        long at = 0;
        try (var in = Files.newBufferedReader(path, StandardCharsets.ISO_8859_1)) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                // One character is one byte here, so places in the file can be counted.
                int length = line.length() + 1;
                if (at + length > file.length()) {
                    break;
                }
                index(json.readValue(line.getBytes(StandardCharsets.ISO_8859_1), Message.class), at, length);
                at += length;
            }
        }
        // What follows is a line that a kill cut short; its sender got no answer and sends again.
        file.setLength(at);
    }

    private void index(Message message, long at, int length) {
        summaries.add(message.summary());
        places.put(message.id(), new long[] {at, length});
        if (message.khetMessageId() != null
                && !seen.add(message.kind() + " " + message.khetMessageId() + " " + message.to())) {
            duplicates++;
        }
    }

    /** How many arrived, and how many of them had come before. */
    record Counts(int emails, int sms, int duplicates) {}
}

package org.khet.local.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.khet.local.LocalException;
import org.khet.local.secrets.PrivateFiles;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Which processes run on a home folder: written at each change, read by down, status and a second up. */
final class RunFile {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path file;
    private final Map<String, Entry> entries = new LinkedHashMap<>();

    RunFile(Path file) {
        this.file = file;
    }

    /**
     * One process.
     *
     * @param born when the operating system says it started; the same number with another birth is another process
     * @param check see {@link org.khet.local.Probe#of}; empty for the launcher itself
     */
    record Entry(String name, long pid, long born, long startedInMs, String url, String check) {
        boolean alive() {
            return ProcessHandle.of(pid)
                    .filter(ProcessHandle::isAlive)
                    .filter(handle -> birth(handle) == born)
                    .isPresent();
        }
    }

    /** The processes of the last run that are still there. */
    static List<Entry> living(Path file) {
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            List<Entry> living = new ArrayList<>();
            for (Entry entry : JSON.readValue(file.toFile(), Entry[].class)) {
                if (entry.alive()) {
                    living.add(entry);
                }
            }
            return living;
        } catch (JacksonException e) {
            throw new LocalException(file + " cannot be read: " + e.getOriginalMessage(), e);
        }
    }

    synchronized void put(String name, ProcessHandle process, long startedInMs, String url, String check) {
        entries.put(name, new Entry(name, process.pid(), birth(process), startedInMs, url, check));
        try {
            PrivateFiles.write(file, JSON.writeValueAsString(entries.values()));
        } catch (IOException e) {
            throw new LocalException("Cannot write " + file + ": " + Reason.of(e), e);
        }
    }

    synchronized void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new LocalException("Cannot delete " + file + ": " + Reason.of(e), e);
        }
    }

    private static long birth(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }
}

package org.khet.benchmarks.census;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.khet.benchmarks.Processes;

/**
 * The rules as SQL on a PostgreSQL of its own, in a folder that is deleted afterwards. It refuses to run as root, so root
 * starts it as the package's user.
 */
public final class PostgreSql implements Contestant {
    /** Nothing need outlive a crash here, as nothing of the other contestants does. */
    public static final String SETTINGS = "fsync=off, unlogged tables, shared_buffers=512MB, work_mem=256MB";

    private static final List<String> OPTIONS = List.of(
            "fsync=off",
            "synchronous_commit=off",
            "full_page_writes=off",
            "autovacuum=off",
            "max_wal_size=4GB",
            "shared_buffers=512MB",
            "work_mem=256MB",
            "max_parallel_workers_per_gather=2",
            "listen_addresses=");
    private static final int TRIES = 100;
    private static final String COLUMNS =
            IntStream.range(0, 36).mapToObj(i -> "c" + i).collect(Collectors.joining(", "));

    private final Path programs;
    private final Path folder;
    private final Process server;
    private volatile long mostMb;

    public PostgreSql() throws IOException {
        programs = programs().orElseThrow(() -> new IOException("no PostgreSQL is installed"));
        folder = Files.createTempDirectory("khet-bench-postgresql");
        if (root()) {
            Files.setOwner(
                    folder,
                    folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("postgres"));
        }
        run(
                "",
                "initdb",
                "--auth=trust",
                "--username=bench",
                "--no-sync",
                "--encoding=UTF8",
                "--locale=C",
                "--pgdata=" + folder.resolve("data"));
        List<String> start = command("postgres", "-D", folder.resolve("data").toString(), "-k", folder.toString());
        OPTIONS.forEach(option -> start.addAll(List.of("-c", option)));
        server = new ProcessBuilder(start)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("server.log").toFile())
                .start();
        // Not closed where the process is stopped from outside.
        Runtime.getRuntime().addShutdownHook(new Thread(server::destroy));
        awaitReady();
        Thread.ofPlatform().daemon().start(this::watch);
    }

    /** The folder of its programs: {@code KHET_POSTGRES_BIN}, the newest of Debian's, or one on the path. */
    static Optional<Path> programs() throws IOException {
        List<Path> folders = new ArrayList<>();
        String given = System.getenv("KHET_POSTGRES_BIN");
        if (given != null) {
            folders.add(Path.of(given));
        }
        Path debian = Path.of("/usr/lib/postgresql");
        if (Files.isDirectory(debian)) {
            try (Stream<Path> versions = Files.list(debian)) {
                versions.sorted(Comparator.reverseOrder())
                        .map(version -> version.resolve("bin"))
                        .forEach(folders::add);
            }
        }
        Arrays.stream(System.getenv().getOrDefault("PATH", "").split(":"))
                .map(Path::of)
                .forEach(folders::add);
        return folders.stream()
                .filter(one -> Stream.of("initdb", "postgres", "psql")
                        .allMatch(program -> Files.isExecutable(one.resolve(program))))
                .findFirst();
    }

    @Override
    public Map<String, Long> check(Path file) throws IOException {
        Map<String, Long> counts = new TreeMap<>();
        for (String line : psql(PostgreSqlRules.script(file, COLUMNS)).lines().toList()) {
            int equals = line.indexOf('=');
            counts.put(line.substring(0, equals), Long.parseLong(line.substring(equals + 1)));
        }
        return counts;
    }

    /** What psql says to a script of statements and its own commands. */
    public String psql(String script) throws IOException {
        return run(
                script,
                "psql",
                "--no-psqlrc",
                "--quiet",
                "--no-align",
                "--tuples-only",
                "--field-separator==",
                "--set=ON_ERROR_STOP=1",
                "--host=" + folder,
                "--username=bench",
                "postgres");
    }

    private void awaitReady() throws IOException {
        for (int i = 0; ; i++) {
            try {
                psql("select 1");
                return;
            } catch (IOException notYet) {
                if (i == TRIES || !server.isAlive()) {
                    throw new IOException(Files.readString(folder.resolve("server.log")), notYet);
                }
                pause();
            }
        }
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(100);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        }
    }

    private String run(String input, String... call) throws IOException {
        Process process =
                new ProcessBuilder(command(call)).redirectErrorStream(true).start();
        try (var in = process.outputWriter(StandardCharsets.UTF_8)) {
            in.write(input);
        }
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new IOException(call[0] + ": " + said.strip());
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        }
        return said;
    }

    private List<String> command(String... call) {
        List<String> command = new ArrayList<>();
        if (root()) {
            command.addAll(List.of("setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"));
        }
        command.add(programs.resolve(call[0]).toString());
        command.addAll(Arrays.asList(call).subList(1, call.length));
        return command;
    }

    private static boolean root() {
        return System.getProperty("user.name").equals("root");
    }

    @Override
    public long processor() throws IOException {
        return Processes.processorOfFamily(server.toHandle());
    }

    /** Of the largest of its processes, whose shared buffers the others share. */
    @Override
    public long peakResidentMb() {
        return mostMb;
    }

    /** Its processes end with the script, so they are looked at while they run. */
    private void watch() {
        while (server.isAlive()) {
            try {
                for (ProcessHandle child : server.children().toList()) {
                    mostMb = Math.max(mostMb, Processes.peakResidentMb(child.pid()));
                }
                pause();
            } catch (IOException ended) {
                continue;
            }
        }
    }

    @Override
    public void close() throws IOException {
        server.destroy();
        server.onExit().join();
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(path -> {
                try {
                    Files.delete(path);
                } catch (IOException kept) {
                    throw new UncheckedIOException(kept);
                }
            });
        }
    }
}

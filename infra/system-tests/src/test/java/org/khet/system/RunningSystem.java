package org.khet.system;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The whole system as {@code infra/bin/up} starts it, once per test run, on ports and a data folder of its own. It runs
 * in the foreground, so what is killed is started again. With {@code -Dkhet.home} and {@code -Dkhet.port.offset} the
 * tests look at a system that runs already, and leave it running.
 */
final class RunningSystem {

    static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String PORT_OFFSET = System.getProperty("khet.port.offset", "20000");
    private static final Duration START = Duration.ofMinutes(10);

    private static @Nullable RunningSystem shared;

    private final Path root = projectRoot();
    private final Path home;
    private final Path scratch = Files.createTempDirectory("khet-system-test");
    private final Map<String, String> environment = new HashMap<>();
    private final JsonNode credentials;

    private RunningSystem() throws IOException {
        var given = System.getProperty("khet.home");
        home = given == null ? Files.createTempDirectory("khet-system") : Path.of(given);
        environment.put("KHET_HOME", home.toString());
        environment.put("KHET_PORT_OFFSET", PORT_OFFSET);
        if (given == null) {
            start();
        }
        credentials = JSON.readTree(run("infra/bin/credentials"));
    }

    private void start() throws IOException {
        RealParts.addresses(environment);
        var log = scratch.resolve("up.log");
        var started = builder("infra/bin/up").redirectOutput(log.toFile()).start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(started)));
        Awaitility.await("infra/bin/up")
                .atMost(START)
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> !started.isAlive() || Files.readString(log).contains("Ready after"));
        if (!started.isAlive()) {
            throw new IllegalStateException("The system did not start:\n" + Files.readString(log));
        }
    }

    static synchronized RunningSystem get() {
        if (shared == null) {
            try {
                shared = new RunningSystem();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return shared;
    }

    /** Addresses, people and programs with their secrets, as a file that only its owner reads. */
    Path credentialsFile() {
        try {
            var file = scratch.resolve("credentials.json");
            file.toFile().deleteOnExit();
            return Files.writeString(file, JSON.writeValueAsString(credentials));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String gatewayUrl() {
        return credentials.get("gatewayUrl").asString();
    }

    String tokenUrl() {
        return credentials.get("tokenUrl").asString();
    }

    /** Where its data and secrets are. */
    Path home() {
        return home;
    }

    String inboxUrl() {
        return credentials.get("inboxUrl").asString().replaceAll("/$", "");
    }

    JsonNode client(String clientId) {
        return named("clients", "clientId", clientId);
    }

    JsonNode person(String username) {
        return named("staff", "username", username);
    }

    private JsonNode named(String list, String key, String value) {
        for (var one : credentials.get(list)) {
            if (one.get(key).asString().equals(value)) {
                return one;
            }
        }
        throw new IllegalArgumentException("The sample has no " + value);
    }

    /** What {@code infra/bin/status --json} says of a process. */
    JsonNode process(String name) {
        for (var process : JSON.readTree(run("infra/bin/status", "--json")).get("processes")) {
            if (process.get("name").asString().equals(name)) {
                return process;
            }
        }
        throw new IllegalArgumentException("No process " + name);
    }

    /** SIGKILL, as a power cut of one process; whoever started it starts it again. */
    void kill(String name) {
        processOf(name).destroyForcibly();
    }

    /** For a kill at a moment that will not wait for the question who it is. */
    ProcessHandle processOf(String name) {
        return ProcessHandle.of(process(name).get("pid").asLong()).orElseThrow();
    }

    void awaitReady(String name, Duration atMost) {
        Awaitility.await(name)
                .atMost(atMost)
                .pollInterval(Duration.ofMillis(500))
                .ignoreExceptions()
                .until(() -> process(name).get("ready").asBoolean());
    }

    /** Runs a command of the project against this system and gives what it wrote to its standard output. */
    String run(String... command) {
        var result = tryRun(Duration.ofMinutes(10), command);
        if (result.code() != 0) {
            throw new IllegalStateException(String.join(" ", command) + " ended with " + result.code());
        }
        return result.out();
    }

    /** As {@link #run}, whatever the exit code. */
    Result tryRun(Duration atMost, String... command) {
        return tryRun(atMost, Map.of(), command);
    }

    /** As {@link #tryRun(Duration, String...)}, with more in its environment than where the system is. */
    Result tryRun(Duration atMost, Map<String, String> more, String... command) {
        try {
            var out = Files.createTempFile(scratch, "out", ".log");
            var errors = Files.createTempFile(scratch, "errors", ".log");
            var builder = builder(command)
                    .redirectErrorStream(false)
                    .redirectError(errors.toFile())
                    .redirectOutput(out.toFile());
            builder.environment().putAll(more);
            var process = builder.start();
            if (!process.waitFor(atMost.toSeconds(), TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
                throw new IllegalStateException(String.join(" ", command) + " did not end in " + atMost);
            }
            return new Result(process.exitValue(), Files.readString(out), Files.readString(errors));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    record Result(int code, String out, String errors) {}

    private ProcessBuilder builder(String... command) {
        var line = new ArrayList<>(List.of(command));
        if (new File(root.toFile(), line.getFirst()).exists()) {
            line.set(0, root.resolve(line.getFirst()).toString());
        }
        var builder = new ProcessBuilder(line).directory(root.toFile()).redirectErrorStream(true);
        builder.environment().putAll(environment);
        return builder;
    }

    Path root() {
        return root;
    }

    private void end(Process started) {
        // The signal of Ctrl-C, which ends everything in order.
        started.destroy();
        try {
            if (!started.waitFor(60, TimeUnit.SECONDS)) {
                started.destroyForcibly();
            }
            tryRun(Duration.ofMinutes(1), "infra/bin/down", "--purge");
        } catch (InterruptedException | RuntimeException e) {
            System.err.println("khet: the system under test may still run on " + home + ": " + e);
        }
    }

    private static Path projectRoot() {
        for (var at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.exists(at.resolve("infra/bin/up"))) {
                return at;
            }
        }
        throw new IllegalStateException("Not inside the project");
    }
}

package org.khet.benchmarks.running;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.khet.benchmarks.Processes;
import org.khet.demo.http.Client;
import org.khet.demo.http.Credentials;
import org.khet.demo.http.Identities;
import org.khet.demo.http.Tokens;
import org.khet.demo.http.Web;
import tools.jackson.databind.json.JsonMapper;

/** The system that {@code infra/bin/up} has started on {@code KHET_HOME}, and the programs that call it. */
public final class RunningSystem implements AutoCloseable {
    public static final String ABSENT = "not run: the system does not run, infra/bin/up --detach starts it";
    private static final String CHECKED_BY = "collection-service";

    private final Web web = new Web();
    private final Credentials credentials;
    private final Path root;
    private Map<String, Long> processes;
    private final Map<String, Client> office = new ConcurrentHashMap<>();

    private RunningSystem(Path root, Credentials credentials, Map<String, Long> processes) {
        this.root = root;
        this.credentials = credentials;
        this.processes = processes;
    }

    /** Nothing where it does not run or is not ready. */
    public static Optional<RunningSystem> find(Path root) throws IOException, InterruptedException {
        Map<String, Long> processes = ready(root);
        return processes.containsKey(CHECKED_BY)
                ? Optional.of(
                        new RunningSystem(root, Credentials.ask(root.resolve("infra/bin/credentials")), processes))
                : Optional.empty();
    }

    /** The processes' numbers by name; none where not all of them are ready. */
    private static Map<String, Long> ready(Path root) throws IOException, InterruptedException {
        Process status = new ProcessBuilder(root.resolve("infra/bin/status").toString(), "--json")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String said = new String(status.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Map<String, Long> processes = new HashMap<>();
        if (status.waitFor() == 0) {
            JsonMapper.builder()
                    .build()
                    .readTree(said)
                    .path("processes")
                    .forEach(one -> processes.put(
                            one.path("name").asString(), one.path("pid").asLong()));
        }
        return processes;
    }

    /** Kill -9. Whoever started the system in the foreground starts the part again. */
    public void kill(String name) {
        ProcessHandle.of(processes.getOrDefault(name, 0L)).ifPresent(ProcessHandle::destroyForcibly);
    }

    /** Waits until a killed part runs again as another process; false where nobody has started it. */
    public boolean awaitAgain(String name, Duration atMost) throws IOException, InterruptedException {
        Long before = processes.get(name);
        Instant until = Instant.now().plus(atMost);
        while (Instant.now().isBefore(until)) {
            Map<String, Long> now = ready(root);
            if (now.containsKey(name) && !now.get(name).equals(before)) {
                processes = now;
                return true;
            }
            Web.pause(Duration.ofMillis(500));
        }
        return false;
    }

    /** Nanoseconds of processor that all parts have cost since they were last started. */
    public long processor() throws IOException {
        return Processes.processor(processes.values());
    }

    /** The most memory that a part has held. */
    public long peakResidentMb(String name) throws IOException {
        return Processes.peakResidentMb(processes.getOrDefault(name, 0L));
    }

    public Web web() {
        return web;
    }

    public Credentials credentials() {
        return credentials;
    }

    public Client office(String role) {
        String clientId = "office-" + role;
        return office.computeIfAbsent(clientId, id -> program(id, credentials.secret(id)));
    }

    Identities identities() {
        return new Identities(office("administrator"), credentials);
    }

    /** A school's own program, issued where there is none. */
    Client school(String code) {
        Identities.Program program = identities().program(code);
        return program(program.clientId(), program.secret());
    }

    private Client program(String clientId, String secret) {
        return new Client(web, credentials.gatewayUrl(), new Tokens(web, credentials.tokenUrl(), clientId, secret));
    }

    /** Begins to measure: the service that checks files, and what all processes cost. */
    Meter meter() throws IOException {
        return Meter.begin(processes.getOrDefault(CHECKED_BY, 0L), processes.values());
    }

    @Override
    public void close() {
        web.close();
    }
}

package org.khet.benchmarks.running;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.khet.demo.http.Client;
import org.khet.demo.http.Credentials;
import org.khet.demo.http.Identities;
import org.khet.demo.http.Tokens;
import org.khet.demo.http.Web;
import tools.jackson.databind.json.JsonMapper;

/** The system that {@code infra/bin/up} has started on {@code KHET_HOME}, and the programs that call it. */
final class RunningSystem implements AutoCloseable {
    static final String ABSENT = "not run: the system does not run, infra/bin/up --detach starts it";
    private static final String CHECKED_BY = "collection-service";

    private final Web web = new Web();
    private final Credentials credentials;
    private final Map<String, Long> processes;
    private final Map<String, Client> office = new ConcurrentHashMap<>();

    private RunningSystem(Credentials credentials, Map<String, Long> processes) {
        this.credentials = credentials;
        this.processes = processes;
    }

    /** Nothing where it does not run or is not ready. */
    static Optional<RunningSystem> find(Path root) throws IOException, InterruptedException {
        Process status = new ProcessBuilder(root.resolve("infra/bin/status").toString(), "--json")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String said = new String(status.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (status.waitFor() != 0) {
            return Optional.empty();
        }
        Map<String, Long> processes = new HashMap<>();
        JsonMapper.builder()
                .build()
                .readTree(said)
                .path("processes")
                .forEach(one -> processes.put(
                        one.path("name").asString(), one.path("pid").asLong()));
        return processes.containsKey(CHECKED_BY)
                ? Optional.of(new RunningSystem(Credentials.ask(root.resolve("infra/bin/credentials")), processes))
                : Optional.empty();
    }

    Web web() {
        return web;
    }

    Credentials credentials() {
        return credentials;
    }

    Client office(String role) {
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

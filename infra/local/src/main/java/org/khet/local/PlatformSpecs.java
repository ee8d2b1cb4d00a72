package org.khet.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The platform's parts as a launcher runs them: on fixed ports, in sessions of their own, with their AOT caches.
 *
 * @param setsid program that starts another in a session of its own, where the system has one
 */
public record PlatformSpecs(ProjectFolder project, @Nullable Path setsid) {

    public ServerSpec store(Path data, int port, Path log) {
        return own(Store.spec(project, storeCode(), data, port, log));
    }

    public ServerSpec kafka(Path data, int port, int controllerPort, Path log) {
        return own(KafkaBroker.spec(project, data, port, controllerPort, log));
    }

    public ServerSpec sink(Path data, int httpPort, int smtpPort, Path log) {
        return own(Sink.spec(project, data, httpPort, smtpPort, log));
    }

    public ServerSpec keycloak(Path data, int port, int managementPort, String realm, String password, Path log) {
        var files = KeycloakFiles.write(project, data, realm);
        return own(Keycloak.spec(project, files, port, managementPort, password, log));
    }

    /**
     * What is left to do once Keycloak runs: the import file with the secrets goes, and a realm made for another address
     * of the gateway learns the new one.
     */
    public void settleRealm(Path data, String publicUrl, Consumer<String> move) {
        var files = new KeycloakFiles(data);
        boolean fresh = !Files.exists(files.imported());
        files.forgetRealm();
        try {
            if (!fresh && !Files.readString(files.imported()).equals(publicUrl)) {
                move.accept(publicUrl);
            }
            Files.writeString(files.imported(), publicUrl);
        } catch (IOException e) {
            throw new LocalException("Cannot write to " + data + ": " + e.getMessage(), e);
        }
    }

    public void buildKeycloak() {
        KeycloakBuild.run(project);
    }

    public boolean keycloakIsBuilt() {
        return KeycloakBuild.isDone(project);
    }

    /** Whether the part's AOT cache is there and fits. */
    public boolean isTrained(String part) {
        return cache(part).isCurrent();
    }

    /**
     * Runs the part once in a scratch folder and records its cache as it ends.
     *
     * @param spec as one of the methods above made it, on ports that nobody uses
     */
    public void train(ServerSpec spec) {
        new Training(cache(spec.name())).run(spec);
    }

    /**
     * Out of the terminal's reach: its Ctrl-C goes to the launcher alone, which stops the parts one after another, and
     * closing it does not end what was left running on purpose.
     */
    public List<String> ownSession(List<String> command) {
        if (setsid == null) {
            return command;
        }
        List<String> wrapped = new ArrayList<>();
        wrapped.add(setsid.toString());
        wrapped.addAll(command);
        return wrapped;
    }

    private ServerSpec own(ServerSpec spec) {
        var cache = cache(spec.name());
        var quick = cache.isCurrent() ? spec.withJavaOption(cache.use()) : spec;
        return quick.withCommand(ownSession(quick.command()));
    }

    private CodeCache cache(String part) {
        Path lib = project.platform().resolve("lib");
        return switch (part) {
            case "store" -> CodeCache.of(project, part, storeCode(), lib);
            case "sink" -> CodeCache.of(project, part, ProjectFolder.ownCode(), lib);
            case "kafka" -> CodeCache.of(project, part, lib);
            case "keycloak" ->
                CodeCache.of(
                        project,
                        part,
                        project.keycloak().resolve("lib/quarkus"),
                        project.keycloak().resolve("lib/lib/main"));
            default -> throw new IllegalArgumentException(part + " is no part of the platform");
        };
    }

    private Path storeCode() {
        Path packaged = project.platform().resolve("store.jar");
        return Files.exists(packaged) ? packaged : Store.code(project);
    }
}

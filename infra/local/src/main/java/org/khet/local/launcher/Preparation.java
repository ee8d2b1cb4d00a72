package org.khet.local.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.khet.local.LocalException;
import org.khet.local.PlatformSpecs;
import org.khet.local.Ports;
import org.khet.local.ProjectFolder;
import org.khet.local.ServerSpec;
import org.khet.local.Store;
import org.khet.local.build.Builder;
import org.khet.local.build.ServicePackage;

/** All that is done once for a state of the sources: build, Keycloak's own build, packages with their caches. */
record Preparation(ProjectFolder project, PlatformSpecs specs, Progress progress) {
    /** Recording a cache keeps a core busy. */
    private static final int AT_ONCE = 2;
    /** A system that still runs on the package before keeps it. */
    private static final int KEPT = 3;

    void build() throws Exception {
        var builder = new Builder(project);
        List<String> stale =
                builder.stale(Part.SERVICES.stream().map(Part::label).toList());
        if (!stale.isEmpty()) {
            progress.line("  build    " + String.join(", ", stale) + " …");
            progress.timed("build", "", () -> {
                builder.build(stale);
                return true;
            });
        }
    }

    void keycloak() throws Exception {
        if (!specs.keycloakIsBuilt()) {
            progress.timed("prepare", "keycloak", () -> {
                specs.buildKeycloak();
                return true;
            });
        }
    }

    /** A trial run of each part of the platform, on ports and in folders that are given back at once. */
    void caches(Settings settings) throws Exception {
        List<Part> open = Part.PLATFORM.stream()
                .filter(part -> !settings.elsewhere(part) && !specs.isTrained(part.label()))
                .toList();
        if (open.isEmpty()) {
            return;
        }
        Path scratch = Files.createTempDirectory("khet-training");
        try {
            inParallel(
                    open,
                    part -> progress.timed("prepare", part.label(), () -> {
                        specs.train(trial(part, scratch.resolve(part.label()), scratch.resolve(part.label() + ".log")));
                        return true;
                    }));
        } finally {
            Home.delete(scratch);
        }
    }

    private ServerSpec trial(Part part, Path data, Path log) {
        return switch (part) {
            case STORE -> specs.store(data, Ports.free(), log);
            case KAFKA -> specs.kafka(data, Ports.free(), Ports.free(), log);
            case SINK -> specs.sink(data, Ports.free(), Ports.free(), log);
            case KEYCLOAK ->
                specs.keycloak(data, Ports.free(), Ports.free(), "{\"realm\":\"khet\",\"enabled\":true}", "trial", log);
            default -> throw new IllegalArgumentException(part + " is no part of the platform");
        };
    }

    Map<Part, ServicePackage> packages(ServiceEnvironment environment) throws Exception {
        var builder = new Builder(project);
        Path folder = project.platform().resolve("services");
        Map<Part, ServicePackage> packages = new EnumMap<>(Part.class);
        List<Part> open = new ArrayList<>();
        for (Part part : Part.SERVICES) {
            Path jar = builder.jar(part.label());
            var one = ServicePackage.of(folder, part.label(), jar, part.heap(), part.compiler());
            packages.put(part, one);
            if (!one.isPrepared()) {
                open.add(part);
            }
        }
        if (!open.isEmpty()) {
            prepare(open, packages, builder, environment);
            prune(folder, packages);
        }
        return packages;
    }

    /** The training runs get a store of their own, empty and thrown away afterwards. */
    private void prepare(
            List<Part> open, Map<Part, ServicePackage> packages, Builder builder, ServiceEnvironment environment)
            throws Exception {
        Path scratch = Files.createTempDirectory("khet-training");
        try (var store = Store.start(scratch.resolve("store"), 0)) {
            inParallel(open, part -> {
                var one = Objects.requireNonNull(packages.get(part));
                Map<String, String> settings = new HashMap<>(environment.of(part));
                settings.put("KHET_MONGODB_URI", store.uri());
                settings.put("KHET_DATA_DIR", scratch.resolve(part.label()).toString());
                return progress.timed("prepare", part.label(), () -> {
                    one.prepare(builder.jar(part.label()), settings);
                    if (!one.hasCache()) {
                        progress.line("  " + part.label() + " will start slowly: its training failed, see "
                                + one.folder().resolve("training.log"));
                    }
                    return true;
                });
            });
        } finally {
            Home.delete(scratch);
        }
    }

    private interface Work {
        boolean on(Part part) throws Exception;
    }

    private static void inParallel(List<Part> parts, Work work) throws Exception {
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<Boolean>> running = parts.stream()
                    .map(part -> threads.submit(() -> work.on(part)))
                    .toList();
            for (Future<Boolean> one : running) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof LocalException known
                    ? known
                    : new LocalException("The parts could not be prepared: " + e.getCause(), e);
        }
    }

    private static void prune(Path folder, Map<Part, ServicePackage> current) throws IOException {
        for (var entry : current.entrySet()) {
            List<Path> all = new ArrayList<>();
            try (var found = Files.newDirectoryStream(folder, entry.getKey().label() + "-" + "?".repeat(24))) {
                found.forEach(all::add);
            }
            all.sort(Comparator.comparing((Path path) -> path.toFile().lastModified())
                    .reversed());
            for (Path old : all.subList(Math.min(KEPT, all.size()), all.size())) {
                if (!old.equals(entry.getValue().folder())) {
                    Home.delete(old);
                }
            }
        }
    }
}

package org.khet.local.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.khet.local.Java;
import org.khet.local.LocalException;

/**
 * One service made ready for a quick start: its jar taken apart into a folder of its own, with an AOT cache that a
 * training run recorded. A changed jar, JDK or flag is another folder, so a running system keeps its own.
 */
public record ServicePackage(String service, Path folder, Java.Heap heap, Java.Compiler compiler) {
    private static final String CACHE = "app.aot";
    private static final String DONE = "prepared.txt";
    private static final int TRAINING_MINUTES = 5;

    public static ServicePackage of(Path packages, String service, Path jar, Java.Heap heap, Java.Compiler compiler)
            throws IOException {
        String run = System.getProperty("java.home") + " " + System.getProperty("java.vm.version") + " " + heap + " "
                + compiler;
        String key = Jar.fingerprint(jar) + String.format("%08x", run.hashCode());
        return new ServicePackage(service, packages.resolve(service + "-" + key), heap, compiler);
    }

    public boolean isPrepared() {
        return Files.exists(folder.resolve(DONE));
    }

    /** Takes the jar apart and records the cache; without a cache the service starts too, only slower. */
    public void prepare(Path jar, Map<String, String> environment) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        run(
                "extract",
                Map.of(),
                List.of(
                        "-Djarmode=tools",
                        "-jar",
                        jar.toString(),
                        "extract",
                        "--force",
                        "--application-filename",
                        service + ".jar",
                        "--destination",
                        folder.toString()));
        NativeOutOfJar.takeOut(folder.resolve("lib"), "duckdb_jdbc");
        boolean trained = run(
                "training",
                environment,
                List.of(
                        "-XX:AOTCacheOutput=" + folder.resolve(CACHE),
                        "-Dspring.context.exit=onRefresh",
                        "-jar",
                        service + ".jar"));
        Files.writeString(folder.resolve(DONE), trained ? "with cache\n" : "without cache, see training.log\n");
    }

    public boolean hasCache() {
        return Files.exists(folder.resolve(CACHE));
    }

    /** How to run it; the flags must be those of the training, or the cache is not used. */
    public List<String> command() {
        List<String> rest = new ArrayList<>();
        if (hasCache()) {
            rest.add("-XX:AOTCache=" + folder.resolve(CACHE));
        }
        rest.add("-jar");
        rest.add(service + ".jar");
        return Java.command(heap, compiler, rest);
    }

    private boolean run(String what, Map<String, String> environment, List<String> rest)
            throws IOException, InterruptedException {
        Path log = folder.resolve(what + ".log");
        var builder = new ProcessBuilder(Java.command(heap, compiler, rest))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        try {
            boolean ended = process.waitFor(TRAINING_MINUTES, TimeUnit.MINUTES);
            boolean good = ended && process.exitValue() == 0;
            if (!good && what.equals("extract")) {
                throw new LocalException("The jar of " + service + " could not be taken apart; see " + log);
            }
            return good;
        } finally {
            process.destroyForcibly();
        }
    }
}

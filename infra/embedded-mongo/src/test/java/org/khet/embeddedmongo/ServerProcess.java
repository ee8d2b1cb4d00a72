package org.khet.embeddedmongo;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The store as a process of its own, as it runs in the local system, so that it can be killed. */
final class ServerProcess implements AutoCloseable {

    private static final Pattern READY = Pattern.compile("Store ready: (mongodb://\\S+), .*");

    private final Process process;
    private final String uri;

    private ServerProcess(Process process, String uri) {
        this.process = process;
        this.uri = uri;
    }

    static ServerProcess start(Path folder, String... options) throws IOException {
        return start(builder(folder, options).redirectError(ProcessBuilder.Redirect.INHERIT));
    }

    static ServerProcess start(ProcessBuilder builder) throws IOException {
        Process process = builder.start();
        BufferedReader output = process.inputReader();
        String line = output.readLine();
        Matcher ready = READY.matcher(String.valueOf(line));
        if (!ready.matches()) {
            process.destroyForcibly();
            throw new IOException("The store did not start: " + line);
        }
        return new ServerProcess(process, ready.group(1));
    }

    static ProcessBuilder builder(Path folder, String... options) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + System.getProperty("store.heap", "192m"),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                EmbeddedMongo.class.getName(),
                "--port",
                "0",
                "--data",
                folder.toString()));
        command.addAll(List.of(options));
        return new ProcessBuilder(command);
    }

    String uri() {
        return uri;
    }

    /** SIGKILL: no hook runs, nothing is flushed. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    int exitCode() {
        return process.onExit().join().exitValue();
    }

    /** Resident memory in MB, where the system tells. */
    Optional<Long> residentMb() throws IOException {
        Path status = Path.of("/proc", String.valueOf(process.pid()), "status");
        if (!Files.exists(status)) {
            return Optional.empty();
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst();
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}

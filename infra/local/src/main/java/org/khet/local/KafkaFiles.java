package org.khet.local;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The settings and the formatted folder that a broker needs before it can start. */
record KafkaFiles(Path settings, Path logging, Path logs) {

    static KafkaFiles write(Path folder, int port, int controllerPort) {
        var files = new KafkaFiles(
                folder.resolve("server.properties"), folder.resolve("log4j2.properties"), folder.resolve("logs"));
        try {
            Files.createDirectories(folder);
            String settings = resource("kafka/server.properties")
                    .replace("${port}", Integer.toString(port))
                    .replace("${controllerPort}", Integer.toString(controllerPort))
                    .replace("${logs}", files.logs.toString().replace("\\", "/"));
            Files.writeString(files.settings, settings);
            Files.writeString(files.logging, resource("kafka/log4j2.properties"));
            return files;
        } catch (IOException e) {
            throw new LocalException("Cannot write the settings of Kafka to " + folder + ": " + e.getMessage(), e);
        }
    }

    boolean formatted() {
        return Files.exists(logs.resolve("meta.properties"));
    }

    void format(ProjectFolder project) {
        Path output = settings.resolveSibling("format.log");
        List<String> command = Java.command(
                16,
                128,
                List.of(
                        "-Dlog4j2.configurationFile=" + logging,
                        "-cp",
                        project.classPath(),
                        "kafka.tools.StorageTool",
                        "format",
                        "-t",
                        newClusterId(),
                        "-c",
                        settings.toString(),
                        "--ignore-formatted"));
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            if (!process.waitFor(1, TimeUnit.MINUTES) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new LocalException("Kafka's folder could not be formatted: " + LogTail.reason(output));
            }
        } catch (IOException e) {
            throw new LocalException("Kafka's folder could not be formatted: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LocalException("Interrupted while formatting Kafka's folder", e);
        }
    }

    /** 16 random bytes in URL-safe base64, the form Kafka gives its own ids; none may begin with a dash. */
    private static String newClusterId() {
        byte[] bytes = new byte[16];
        var random = new SecureRandom();
        String id;
        do {
            random.nextBytes(bytes);
            id = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        } while (id.startsWith("-"));
        return id;
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = KafkaFiles.class.getResourceAsStream("/org/khet/local/" + name)) {
            if (in == null) {
                throw new IOException("No resource " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

package org.khet.local;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A real Kafka broker (KRaft, one node) as an own process. */
public final class KafkaBroker extends PlatformPart {
    private final int port;

    private KafkaBroker(ServerSpec spec, int port) {
        super(spec);
        this.port = port;
    }

    /**
     * Starts a broker and returns when it serves.
     *
     * @param data folder that keeps its logs; the same folder gives the same topics again
     * @param port where clients connect on 127.0.0.1; 0 takes a free one
     */
    public static KafkaBroker start(Path data, int port) {
        int own = port == 0 ? Ports.free() : port;
        Path log = data.resolveSibling(data.getFileName() + ".log");
        return new KafkaBroker(spec(ProjectFolder.find(), data, own, Ports.free(), log), own);
    }

    /** Address for {@code bootstrap.servers}. */
    public String bootstrap() {
        return "127.0.0.1:" + port;
    }

    /** Prepares the data folder where it is new, and says how to run a broker on it. */
    static ServerSpec spec(ProjectFolder project, Path data, int port, int controllerPort, Path log) {
        Path folder = data.toAbsolutePath();
        KafkaFiles files = KafkaFiles.write(folder, port, controllerPort);
        if (!files.formatted()) {
            files.format(project);
        }
        List<String> command = Java.command(
                64,
                256,
                List.of(
                        "-Dlog4j2.configurationFile=" + files.logging(),
                        "-cp",
                        project.classPath(),
                        "kafka.Kafka",
                        files.settings().toString()));
        URI url = URI.create("kafka://127.0.0.1:" + port);
        return new ServerSpec("kafka", command, Map.of(), folder, log, url, url);
    }
}

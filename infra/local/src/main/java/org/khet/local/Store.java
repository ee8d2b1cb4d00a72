package org.khet.local;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The store that speaks MongoDB's wire protocol, as an own process. */
public final class Store extends PlatformPart {
    /**
     * Its indexes are in memory: at 192 MB some 100,000 messages with their marks and notices filled it. What it does not need
     * it does not take. Chunks of rows, 0.3 MB each and copied some times, pass through the part for what lives shortly.
     */
    private static final Java.Heap HEAP = new Java.Heap(128, 512, 64, Java.Collector.SERIAL);

    private final int port;

    private Store(ServerSpec spec, int port) {
        super(spec);
        this.port = port;
    }

    /** Starts a store on its data folder; port 0 takes a free one. */
    public static Store start(Path data, int port) {
        int own = port == 0 ? Ports.free() : port;
        var project = ProjectFolder.find();
        Path log = data.resolveSibling(data.getFileName() + ".log");
        return new Store(spec(project, code(project), data, own, log), own);
    }

    /** Connection string for MongoDB drivers. */
    public String uri() {
        return "mongodb://127.0.0.1:" + port;
    }

    static ServerSpec spec(ProjectFolder project, Path code, Path data, int port, Path log) {
        Path folder = data.toAbsolutePath();
        List<String> command = Java.command(
                HEAP,
                Java.Compiler.FULL,
                List.of(
                        "-cp",
                        project.classPath(code),
                        "org.khet.embeddedmongo.EmbeddedMongo",
                        "--port",
                        Integer.toString(port),
                        "--data",
                        folder.toString()));
        URI url = URI.create("mongodb://127.0.0.1:" + port);
        return new ServerSpec("store", command, Map.of(), folder, log, URI.create("tcp://127.0.0.1:" + port), url);
    }

    /** The module's jar, or in a build that has not packaged it yet its classes. */
    static Path code(ProjectFolder project) {
        Path target = project.root().resolve("infra/embedded-mongo/target");
        Path classes = target.resolve("classes");
        Path jar = target.resolve("embedded-mongo-1.0.0-SNAPSHOT.jar");
        return Files.isDirectory(classes) ? classes : jar;
    }
}

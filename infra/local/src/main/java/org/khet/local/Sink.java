package org.khet.local;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The sink as an own process: an SMTP server, the SMS providers played, and the inbox page. */
public final class Sink extends PlatformPart {
    private final int httpPort;
    private final int smtpPort;

    private Sink(ServerSpec spec, int httpPort, int smtpPort) {
        super(spec);
        this.httpPort = httpPort;
        this.smtpPort = smtpPort;
    }

    /** Starts a sink on free ports where a port is 0; the data folder keeps the messages. */
    public static Sink start(Path data, int httpPort, int smtpPort) {
        int http = httpPort == 0 ? Ports.free() : httpPort;
        int smtp = smtpPort == 0 ? Ports.free() : smtpPort;
        Path log = data.resolveSibling(data.getFileName() + ".log");
        return new Sink(spec(ProjectFolder.find(), data, http, smtp, log), http, smtp);
    }

    /** The inbox page; {@code /api/messages} and the SMS providers lie below it. */
    public URI url() {
        return URI.create("http://127.0.0.1:" + httpPort);
    }

    public int smtpPort() {
        return smtpPort;
    }

    static ServerSpec spec(ProjectFolder project, Path data, int httpPort, int smtpPort, Path log) {
        Path folder = data.toAbsolutePath();
        List<String> command = Java.command(
                16,
                96,
                List.of(
                        "-cp",
                        project.classPath(ProjectFolder.ownCode()),
                        "org.khet.local.sink.SinkMain",
                        Integer.toString(httpPort),
                        Integer.toString(smtpPort),
                        folder.toString(),
                        project.fonts().toString()));
        URI url = URI.create("http://127.0.0.1:" + httpPort);
        return new ServerSpec("sink", command, Map.of(), folder, log, url.resolve("/api/counts"), url);
    }
}

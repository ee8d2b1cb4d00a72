package org.khet.local.sink;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** {@code SinkMain HTTP_PORT SMTP_PORT DATA_FOLDER FONT_FOLDER}: runs until it is told to stop. */
public final class SinkMain {
    private SinkMain() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        var server = new SinkServer(
                Integer.parseInt(args[0]), Integer.parseInt(args[1]), Path.of(args[2]), Path.of(args[3]));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            try {
                server.close();
            } catch (IOException e) {
                System.err.println("The sink did not close cleanly: " + e.getMessage());
            }
        }));
        new CountDownLatch(1).await();
    }
}

package org.khet.local.sink;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A small mail server of our own: it can be told to behave badly at any word of the dialogue, and costs little. */
final class SmtpServer implements AutoCloseable {
    private static final int BACKLOG = 200;

    private final ServerSocket door;
    private final Moods moods;
    private final MailIntake intake;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    SmtpServer(int port, Moods moods, MailIntake intake) throws IOException {
        this.moods = moods;
        this.intake = intake;
        door = new ServerSocket(port, BACKLOG, InetAddress.getByName("127.0.0.1"));
        Thread.ofPlatform().name("smtp-door").daemon().start(this::accept);
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket line = door.accept();
                open.add(line);
                threads.submit(() -> serve(line));
            } catch (SocketException closed) {
                return;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void serve(Socket line) {
        try (line) {
            line.setTcpNoDelay(true);
            new SmtpDialogue(line, moods, intake).run();
        } catch (IOException e) {
            // The client has gone, or the mood was to let it fall.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            open.remove(line);
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        for (Socket line : open) {
            line.close();
        }
        threads.shutdownNow();
    }
}

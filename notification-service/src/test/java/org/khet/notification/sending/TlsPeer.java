package org.khet.notification.sending;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** A mail server that wants encryption and a login, under a certificate made for the test. */
final class TlsPeer implements AutoCloseable {

    private static final String PASSWORD = "changeit";

    /** What it took, with how it was spoken to: {@code LOGIN user} or {@code MAIL}, {@code plain} or {@code tls}. */
    final List<String> taken = new CopyOnWriteArrayList<>();

    private final ServerSocket door;
    private final SSLContext tls;
    private final boolean implicit;

    TlsPeer(Path keyStore, boolean implicit) throws Exception {
        this.implicit = implicit;
        var keys = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(keyStore)) {
            keys.load(in, PASSWORD.toCharArray());
        }
        var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD.toCharArray());
        tls = SSLContext.getInstance("TLS");
        tls.init(managers.getKeyManagers(), null, null);
        door = new ServerSocket(0, 10, InetAddress.getByName("127.0.0.1"));
        Thread.ofVirtual().start(this::accept);
    }

    /** A key pair and its certificate for {@code localhost}; the certificate beside it as PEM. */
    static Path newCertificate(Path folder, String name) throws Exception {
        var store = folder.resolve(name + ".p12");
        keytool(
                "-genkeypair",
                "-alias",
                "k",
                "-keyalg",
                "EC",
                "-dname",
                "CN=localhost",
                "-ext",
                "san=dns:localhost",
                "-validity",
                "2",
                "-storetype",
                "PKCS12",
                "-keystore",
                store.toString(),
                "-storepass",
                PASSWORD);
        keytool(
                "-exportcert",
                "-rfc",
                "-alias",
                "k",
                "-keystore",
                store.toString(),
                "-storepass",
                PASSWORD,
                "-file",
                pem(store).toString());
        return store;
    }

    static Path pem(Path store) {
        return store.resolveSibling(store.getFileName() + ".pem");
    }

    private static void keytool(String... arguments) throws Exception {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of(arguments));
        if (new ProcessBuilder(command).redirectErrorStream(true).start().waitFor() != 0) {
            throw new IllegalStateException("keytool failed");
        }
    }

    int port() {
        return door.getLocalPort();
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                var line = door.accept();
                Thread.ofVirtual().start(() -> serve(line));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket line) {
        try (line) {
            if (implicit) {
                talk(encrypted(line), true, true);
            } else if (talk(line, true, false)) {
                talk(encrypted(line), false, true);
            }
        } catch (IOException gone) {
            // The client would not go on: that is what some tests want.
        }
    }

    private SSLSocket encrypted(Socket line) throws IOException {
        var socket = (SSLSocket) tls.getSocketFactory().createSocket(line, null, line.getPort(), false);
        socket.setUseClientMode(false);
        return socket;
    }

    /** Returns true where the client wants encryption from here on. */
    private boolean talk(Socket line, boolean greet, boolean safe) throws IOException {
        var in = new BufferedReader(new InputStreamReader(line.getInputStream(), StandardCharsets.UTF_8));
        if (greet) {
            say(line, "220 peer");
        }
        for (var said = in.readLine(); said != null; said = in.readLine()) {
            switch (said.split("[ :]")[0].toUpperCase(Locale.ROOT)) {
                case "EHLO" -> say(line, safe ? "250-peer\r\n250 AUTH PLAIN" : "250-peer\r\n250 STARTTLS");
                case "STARTTLS" -> {
                    say(line, "220 Go on");
                    return true;
                }
                case "AUTH" -> {
                    var login = new String(Base64.getDecoder().decode(said.substring(11)), StandardCharsets.UTF_8);
                    // The client may name itself in front, as whom it wants to act.
                    boolean right = login.endsWith("\0office\0secret");
                    taken.add("LOGIN " + right + (safe ? " tls" : " plain"));
                    say(line, right ? "235 Welcome" : "535 5.7.8 No");
                }
                case "DATA" -> {
                    say(line, "354 Go on");
                    while (!".".equals(in.readLine())) {
                        // The mail itself is of no interest here.
                    }
                    taken.add("MAIL" + (safe ? " tls" : " plain"));
                    say(line, "250 Kept");
                }
                default -> say(line, "250 OK");
            }
        }
        return false;
    }

    private static void say(Socket line, String reply) throws IOException {
        line.getOutputStream().write((reply + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}

package org.khet.local.secrets;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Names and values in one private file; what is asked for and not there yet is made and kept. */
public final class Secrets {
    public static final String GATEWAY_CLIENT = "KHET_GATEWAY_CLIENT_SECRET";
    public static final String IDENTITY_ADMIN = "KHET_IDENTITY_ADMIN_SECRET";
    public static final String NOTIFICATION_CLIENT = "KHET_NOTIFICATION_CLIENT_SECRET";
    public static final String FIELD_KEY = "KHET_FIELD_KEY";
    public static final String CONTACT_KEY = "KHET_CONTACT_KEY";

    private static final SecureRandom RANDOM = new SecureRandom();
    /** Without letters and digits that look alike: these are read from a screen and typed. */
    private static final String TYPEABLE = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKMNPQRSTUVWXYZ23456789";

    private final Path file;
    private final Map<String, String> values = new TreeMap<>();
    private boolean changed;

    private Secrets(Path file) {
        this.file = file;
    }

    public static Secrets open(Path file) throws IOException {
        var secrets = new Secrets(file);
        if (Files.exists(file)) {
            var read = new Properties();
            try (Reader in = Files.newBufferedReader(file)) {
                read.load(in);
            }
            read.forEach((name, value) -> secrets.values.put((String) name, (String) value));
        }
        return secrets;
    }

    /** 256 random bits for a program's login. */
    public String client(String name) {
        return get(name, () -> Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(32)));
    }

    /** A key of 32 bytes in base64. */
    public String key(String name) {
        return get(name, () -> Base64.getEncoder().encodeToString(bytes(32)));
    }

    /** A password of 14 letters and digits, about 80 bits. */
    public String password(String username) {
        return get("password." + username, Secrets::typeable);
    }

    public String clientOf(String clientId) {
        return client("client." + clientId);
    }

    /** Writes what was made since the file was opened. */
    public void save() throws IOException {
        if (!changed) {
            return;
        }
        var text = new StringWriter();
        text.write("# Secrets of this one installation. Keep them here: without the keys its data cannot be read.\n");
        values.forEach((name, value) -> text.write(name + "=" + value + "\n"));
        PrivateFiles.write(file, text.toString());
        changed = false;
    }

    private String get(String name, Supplier<String> maker) {
        return values.computeIfAbsent(name, absent -> {
            changed = true;
            return maker.get();
        });
    }

    private static String typeable() {
        var text = new StringBuilder();
        for (int i = 0; i < 14; i++) {
            text.append(TYPEABLE.charAt(RANDOM.nextInt(TYPEABLE.length())));
        }
        return text.toString();
    }

    private static byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}

package org.khet.certificates.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import org.khet.certificates.Trust;

/**
 * Puts a new signing key into the place of the old one. The service takes it at its next start and publishes both public
 * keys; the old private key is gone, so nobody can sign with it any more.
 */
public final class RotateSigningKey {
    private static final int DONE = 0;
    private static final int FAILED = 2;

    public static void main(String[] args) {
        System.exit(run(new PrintStream(System.out, true, StandardCharsets.UTF_8), System.err, args));
    }

    static int run(PrintStream out, PrintStream err, String... args) {
        if (args.length != 1) {
            err.println("rotate-signing-key FILE");
            return FAILED;
        }
        try {
            var file = Path.of(args[0]).toAbsolutePath();
            if (!Files.isRegularFile(file)) {
                err.println("ไม่พบไฟล์กุญแจ / no such key file: " + file);
                return FAILED;
            }
            var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            write(file, pem(pair.getPrivate().getEncoded()));
            var publicKey = pair.getPublic().getEncoded();
            var beside = file.resolveSibling(file.getFileName() + ".pub");
            Files.writeString(beside, Trust.pem(publicKey));
            out.println("กุญแจใหม่ / new key: " + file);
            out.println("ลายพิมพ์ / fingerprint: " + fingerprint(publicKey));
            out.println(
                    "เริ่ม collection-service ใหม่ แล้วประกาศลายพิมพ์นี้ / restart collection-service, then make the"
                            + " fingerprint known");
            return DONE;
        } catch (IOException | GeneralSecurityException e) {
            err.println("เปลี่ยนกุญแจไม่ได้ / the key could not be replaced: " + e.getMessage());
            return FAILED;
        }
    }

    /** Whole or not at all, and never readable by others. */
    private static void write(Path file, String text) throws IOException {
        var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var part = Files.createTempFile(file.getParent(), file.getFileName().toString(), ".part", owner);
        try {
            Files.writeString(part, text);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static String pem(byte[] key) {
        return "-----BEGIN PRIVATE KEY-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key) + "\n-----END PRIVATE KEY-----\n";
    }

    private static String fingerprint(byte[] publicKey) throws GeneralSecurityException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(publicKey));
    }

    private RotateSigningKey() {}
}

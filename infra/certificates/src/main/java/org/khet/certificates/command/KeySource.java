package org.khet.certificates.command;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.khet.certificates.Trust;

/**
 * The keys that a check goes by, and in words where they come from.
 *
 * @param th ends a sentence that begins "trusted because"
 */
record KeySource(Trust trust, String th, String en) {
    /** Names the list of keys that is used where a call names none: a file or an address. */
    static final String VARIABLE = "KHET_OFFICE_KEYS";

    /** What the office's list is called when it is saved. */
    private static final String LIST = "office-keys.json";

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final int OK = 200;

    static KeySource pem(Path file) throws IOException {
        return new KeySource(
                Trust.inKey(Files.readString(file)),
                "ลงนามด้วยกุญแจในไฟล์ " + file + " (ไม่ได้ตรวจว่าถูกเพิกถอนหรือไม่)",
                "it is signed with the key in " + file + " (whether that was revoked was not asked)");
    }

    static KeySource fingerprint(String hex) {
        return new KeySource(
                Trust.inFingerprint(hex),
                "กุญแจมีลายพิมพ์ตามที่ระบุ (ไม่ได้ตรวจว่าถูกเพิกถอนหรือไม่)",
                "the key has the fingerprint given (whether it was revoked was not asked)");
    }

    /** @param place a file, or an address that begins with http:// or https:// */
    static KeySource list(String place) throws IOException {
        var fetched = place.startsWith("http://") || place.startsWith("https://");
        var json = fetched ? fetch(URI.create(place)) : Files.readAllBytes(Path.of(place));
        var plain = place.startsWith("http://");
        return new KeySource(
                Trust.inList(json),
                "กุญแจอยู่ในรายการของสำนักงานที่ " + place + (plain ? " (ส่งมาโดยไม่เข้ารหัส)" : ""),
                "the key is in the office's list at " + place + (plain ? " (which came unencrypted)" : ""));
    }

    /** The list that is at hand where a call names none; at the very last the certificate's own word. */
    static KeySource usual(@Nullable String office, Path certificate) throws IOException {
        if (office != null && !office.isBlank()) {
            return list(office);
        }
        var beside = Stream.of(certificate.toAbsolutePath().resolveSibling(LIST), Path.of(LIST))
                .filter(Files::isRegularFile)
                .findFirst();
        return beside.isPresent() ? list(beside.get().toString()) : new KeySource(Trust.inWhatItStates(), "", "");
    }

    private static byte[] fetch(URI address) throws IOException {
        try (var client = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            var answer = client.send(
                    HttpRequest.newBuilder(address).timeout(PATIENCE).build(), BodyHandlers.ofByteArray());
            if (answer.statusCode() != OK) {
                throw new IOException(address + ": HTTP " + answer.statusCode());
            }
            return answer.body();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted", e);
        }
    }
}

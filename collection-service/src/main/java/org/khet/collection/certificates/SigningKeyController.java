package org.khet.collection.certificates;

import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.khet.certificates.Trust;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The office's public keys, by which its certificates are checked; for everybody. The fingerprints are what it makes known. */
@RestController
class SigningKeyController {
    private static final String ED25519 = "Ed25519";

    private final SigningKey key;
    private final OfficeKeys keys;

    SigningKeyController(SigningKey key, OfficeKeys keys) {
        this.key = key;
        this.keys = keys;
    }

    /** @param publicKey X.509 form in Base64 */
    record KeyView(String algorithm, String fingerprint, String publicKey) {}

    /**
     * @param retiredAt null for the key in use
     * @param revocation null for a key that never fell into other hands
     */
    record PublishedKey(
            String algorithm,
            String fingerprint,
            String publicKey,
            Instant since,
            @Nullable Instant retiredAt,
            @Nullable Revocation revocation) {}

    /** Newest first. */
    record PublishedKeys(List<PublishedKey> items) {}

    @GetMapping("/api/collection/signing-key")
    KeyView signingKey() {
        return new KeyView(ED25519, key.fingerprint(), key.publicKeyBase64());
    }

    @GetMapping("/api/collection/signing-keys")
    PublishedKeys signingKeys() {
        return new PublishedKeys(keys.all().stream()
                .map(one -> new PublishedKey(
                        ED25519, one.fingerprint(), one.publicKey(), one.since(), one.retiredAt(), one.revocation()))
                .toList());
    }

    /** One of them as a file that programs for checking signatures take. */
    @GetMapping(path = "/api/collection/signing-keys/{fingerprint}", produces = "application/x-pem-file")
    ResponseEntity<String> pem(@PathVariable String fingerprint) {
        var found = keys.find(fingerprint).orElseThrow(SigningKeyProblems::unknown);
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"office-key-"
                                + found.fingerprint().substring(0, 16) + ".pem\"")
                .body(Trust.pem(Base64.getDecoder().decode(found.publicKey())));
    }
}

package org.khet.collection.certificates;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The office's public key, by which its certificates are checked. The fingerprint is what the office makes known. */
@RestController
class SigningKeyController {
    private final SigningKey key;

    SigningKeyController(SigningKey key) {
        this.key = key;
    }

    /** @param publicKey X.509 form in Base64 */
    record KeyView(String algorithm, String fingerprint, String publicKey) {}

    @GetMapping("/api/collection/signing-key")
    KeyView signingKey() {
        return new KeyView("Ed25519", key.fingerprint(), key.publicKeyBase64());
    }
}

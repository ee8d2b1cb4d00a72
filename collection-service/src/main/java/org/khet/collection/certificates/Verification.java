package org.khet.collection.certificates;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** What an offline check of a certificate finds. It needs the certificate and the office's fingerprint, nothing else. */
public sealed interface Verification {

    /** Signed by that office, and not one byte has changed since. */
    record Valid(String certificateId, String sha256) implements Verification {}

    /** Not to be trusted. */
    record Broken(String reasonTh, String reasonEn) implements Verification {}

    /**
     * @param certificate the bytes as received; even another spacing is a change
     * @param officeFingerprint of the key that the office has made known
     */
    static Verification of(byte[] certificate, String officeFingerprint) {
        try {
            var members = CertificateJson.read(certificate);
            if (!Arrays.equals(CertificateJson.canonical(certificate), certificate)) {
                return new Broken("รูปแบบของเอกสารถูกเปลี่ยน", "The form of the document was changed");
            }
            var publicKey = Base64.getDecoder().decode(text(members.get(CertificateJson.PUBLIC_KEY)));
            if (!Sha256.hex(publicKey).equals(officeFingerprint)
                    || !officeFingerprint.equals(members.get(CertificateJson.KEY_FINGERPRINT))) {
                return new Broken(
                        "ลงนามด้วยกุญแจอื่นที่ไม่ใช่ของสำนักงาน", "Signed with a key that is not the office's");
            }
            var signature = Base64.getDecoder().decode(text(members.remove(CertificateJson.SIGNATURE)));
            return signed(CertificateJson.canonical(members), signature, publicKey)
                    ? new Valid(text(members.get("certificateId")), Sha256.hex(certificate))
                    : new Broken("เนื้อหาไม่ตรงกับลายมือชื่อ", "The content does not match its signature");
        } catch (GeneralSecurityException | RuntimeException e) {
            return new Broken("อ่านเป็นใบรับรองไม่ได้", "It cannot be read as a certificate");
        }
    }

    private static boolean signed(byte[] message, byte[] signature, byte[] publicKey) throws GeneralSecurityException {
        PublicKey key = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(publicKey));
        var check = Signature.getInstance("Ed25519");
        check.initVerify(key);
        check.update(message);
        return check.verify(signature);
    }

    private static String text(@Nullable Object member) {
        if (member instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException("A member is missing");
    }
}

package org.khet.certificates;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an offline check of a certificate finds. It needs the certificate and the office's keys, nothing else. */
public sealed interface Verification {

    /**
     * Signed by that office, and not one byte has changed since.
     *
     * @param members what the certificate says, without the signature
     * @param sha256 of the certificate as received
     * @param key what the office says of the key that signed it
     */
    record Valid(
            String certificateId,
            String sha256,
            String keyFingerprint,
            Standing key,
            Map<String, @Nullable Object> members)
            implements Verification {}

    /**
     * Whole, and signed with a key of the office's that somebody else may have signed with.
     *
     * @param signedAt what it says of itself
     * @param claimsBefore whether it says that it is from before the key was compromised; the office has no record of it
     */
    record Distrusted(
            String certificateId,
            String keyFingerprint,
            Instant signedAt,
            boolean claimsBefore,
            Standing.Revocation revocation)
            implements Verification {}

    /** Changed since it was signed, or not signed by that office. */
    record Broken(String reasonTh, String reasonEn) implements Verification {}

    /** Nothing that ever was a certificate. */
    record Unreadable(String reasonTh, String reasonEn) implements Verification {}

    /** @param certificate the bytes as received; even another spacing is a change */
    static Verification of(byte[] certificate, Trust trust) {
        try {
            var members = CanonicalJson.read(certificate);
            if (!looksLikeOne(certificate)) {
                return notACertificate();
            }
            if (!Arrays.equals(CanonicalJson.write(members), certificate)) {
                return new Broken("รูปแบบของเอกสารถูกเปลี่ยน", "The form of the document was changed");
            }
            return signedBy(certificate, members, trust);
        } catch (GeneralSecurityException | RuntimeException e) {
            return looksLikeOne(certificate)
                    ? new Broken("เนื้อหาของใบรับรองเสียหายหรือถูกแก้", "The certificate is damaged or was changed")
                    : notACertificate();
        }
    }

    private static Verification signedBy(byte[] certificate, Map<String, @Nullable Object> members, Trust trust)
            throws GeneralSecurityException {
        var publicKey = Base64.getDecoder().decode(text(members.get("publicKey")));
        var fingerprint = Sums.sha256(publicKey);
        var standing = trust.standing(fingerprint);
        if (!fingerprint.equals(members.get("keyFingerprint")) || standing == null) {
            return new Broken("ลงนามด้วยกุญแจอื่นที่ไม่ใช่ของสำนักงาน", "Signed with a key that is not the office's");
        }
        var stated = text(members.remove("signature"));
        var signature = Base64.getDecoder().decode(stated);
        // Base64 leaves some bits of its last letter unused: another letter there is a change too.
        var sameLetters = Base64.getEncoder().encodeToString(signature).equals(stated);
        return sameLetters && signed(CanonicalJson.write(members), signature, publicKey)
                ? judged(members, Sums.sha256(certificate), fingerprint, standing)
                : new Broken("เนื้อหาไม่ตรงกับลายมือชื่อ", "The content does not match its signature");
    }

    private static Verification judged(
            Map<String, @Nullable Object> members, String sha256, String fingerprint, Standing standing) {
        var id = text(members.get("certificateId"));
        var revocation = standing.revocation();
        if (revocation == null) {
            return new Valid(id, sha256, fingerprint, standing, members);
        }
        var signedAt = Instant.parse(text(members.get("at")));
        var before = signedAt.isBefore(revocation.compromisedSince());
        return before && revocation.recorded().contains(sha256)
                ? new Valid(id, sha256, fingerprint, standing, members)
                : new Distrusted(id, fingerprint, signedAt, before, revocation);
    }

    private static boolean signed(byte[] message, byte[] signature, byte[] publicKey) throws GeneralSecurityException {
        PublicKey key = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(publicKey));
        var check = Signature.getInstance("Ed25519");
        check.initVerify(key);
        check.update(message);
        return check.verify(signature);
    }

    /** One changed byte spoils one name at most, so one of these is left in every damaged certificate. */
    private static boolean looksLikeOne(byte[] certificate) {
        var text = new String(certificate, StandardCharsets.UTF_8);
        return text.contains("\"keyFingerprint\"") || text.contains("\"recordsSha256\"");
    }

    private static Verification notACertificate() {
        return new Unreadable("ไม่ใช่ใบรับรองข้อมูล", "This is not a certificate");
    }

    private static String text(@Nullable Object member) {
        if (member instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException("A member is missing");
    }
}

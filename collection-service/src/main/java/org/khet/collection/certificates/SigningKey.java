package org.khet.collection.certificates;

import java.security.GeneralSecurityException;
import java.security.InvalidAlgorithmParameterException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/** The office's Ed25519 key, with which certificates are signed. */
public final class SigningKey {
    private static final String BEGIN = "-----BEGIN PRIVATE KEY-----";
    private static final String END = "-----END PRIVATE KEY-----";

    private final KeyPair pair;
    private final String fingerprint;

    private SigningKey(KeyPair pair) {
        this.pair = pair;
        this.fingerprint = Sha256.hex(pair.getPublic().getEncoded());
    }

    /**
     * @param pem an Ed25519 private key in PKCS #8
     * @throws IllegalArgumentException where it is anything else; the text never repeats the key
     */
    public static SigningKey ofPem(String pem) {
        var from = pem.indexOf(BEGIN);
        var to = pem.indexOf(END);
        if (from < 0 || to < from) {
            throw new IllegalArgumentException("Not a PKCS #8 private key in PEM");
        }
        try {
            var der = Base64.getMimeDecoder().decode(pem.substring(from + BEGIN.length(), to));
            var key = KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(der));
            return new SigningKey(withPublicPart((EdECPrivateKey) key));
        } catch (GeneralSecurityException | IllegalArgumentException | ClassCastException e) {
            throw new IllegalArgumentException("Not an Ed25519 private key in PKCS #8", e);
        }
    }

    /** SHA-256 of the public key (X.509 form), lower-case hex: what the office makes known, by which others trust it. */
    public String fingerprint() {
        return fingerprint;
    }

    /** The public part in X.509 form. */
    byte[] publicKey() {
        return pair.getPublic().getEncoded();
    }

    String publicKeyBase64() {
        return Base64.getEncoder().encodeToString(publicKey());
    }

    byte[] sign(byte[] message) {
        try {
            var signature = Signature.getInstance("Ed25519");
            signature.initSign(pair.getPrivate());
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The office's key does not sign", e);
        }
    }

    /** The file holds the private part only. The JDK computes a public one only while making a pair: from this seed. */
    private static KeyPair withPublicPart(EdECPrivateKey key) throws GeneralSecurityException {
        var seed = key.getBytes().orElseThrow(() -> new IllegalArgumentException("The key does not tell its seed"));
        try {
            var generator = KeyPairGenerator.getInstance("Ed25519");
            generator.initialize(NamedParameterSpec.ED25519, new Fixed(seed));
            return generator.generateKeyPair();
        } catch (InvalidAlgorithmParameterException e) {
            throw new IllegalStateException("Every Java runtime has Ed25519", e);
        }
    }

    private static final class Fixed extends SecureRandom {
        private static final long serialVersionUID = 1L;
        private final byte[] seed;

        Fixed(byte[] seed) {
            this.seed = seed;
        }

        @Override
        public void nextBytes(byte[] bytes) {
            System.arraycopy(seed, 0, bytes, 0, bytes.length);
        }
    }
}

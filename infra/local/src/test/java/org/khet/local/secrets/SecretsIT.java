package org.khet.local.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsIT {
    @TempDir
    Path folder;

    @Test
    void a_secret_made_once_is_the_same_after_opening_the_file_again() throws Exception {
        Path file = folder.resolve("secrets.properties");
        var first = Secrets.open(file);
        String key = first.key(Secrets.FIELD_KEY);
        String password = first.password("officer");
        first.save();

        var again = Secrets.open(file);
        assertThat(again.key(Secrets.FIELD_KEY)).isEqualTo(key);
        assertThat(again.password("officer")).isEqualTo(password);
        assertThat(Base64.getDecoder().decode(key)).hasSize(32);
    }

    @Test
    void only_the_owner_may_read_the_file() throws Exception {
        Path file = folder.resolve("secrets.properties");
        var secrets = Secrets.open(file);
        secrets.password("officer");
        secrets.save();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void the_signing_key_is_an_ed25519_key_and_is_never_replaced() throws Exception {
        Path file = folder.resolve("signing-key.pem");
        SigningKey.ensure(file);
        String pem = Files.readString(file);
        SigningKey.ensure(file);

        assertThat(Files.readString(file)).isEqualTo(pem);
        String body = pem.replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", "");
        var key = KeyFactory.getInstance("Ed25519")
                .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(body)));
        assertThat(key.getAlgorithm()).isEqualTo("EdDSA");
    }
}

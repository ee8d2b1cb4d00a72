package org.khet.sealing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.AEADBadTagException;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class AesGcmTest {

    private static final String TEXT = "ที่อยู่ถูกปิดผนึก";
    private static final byte[] NONE = {};
    private static final byte[] HEAD = {1};
    private static final byte[] PLACE = "r1".getBytes(UTF_8);
    private static final HexFormat HEX = HexFormat.of();

    private final AesGcm aes = new AesGcm(
            new SecretKeySpec(HEX.parseHex("000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f"), "AES"));

    @Test
    void what_contacts_answers_and_chunks_were_sealed_to_before_they_shared_this_still_opens() throws Exception {
        var same = "6465666768696a6b6c6d6e6fa8a34986c15cb627b682e7453addc81dfa7be6b3038c4be4476915a8432245f0"
                + "0f09f874acaa0fe4456f988764a27279fbe31";
        assertThat(opened(same + "91e6c7e989bcbd66798070e887bb41794", 0, PLACE)).isEqualTo(TEXT);
        assertThat(opened(same + "9fc883a0b905189c82a30858af16cb3fb", 0, NONE)).isEqualTo(TEXT);
        assertThat(opened("01" + same + "9cb7100516a3b7f411e0ea5c915d06904", 1, PLACE))
                .isEqualTo(TEXT);
    }

    @Test
    void of_any_length_it_opens_at_its_place_alone_and_not_with_one_byte_changed() throws Exception {
        for (int length : new int[] {0, 1, 4095, 4096, 4097, 20_000}) {
            var plain = new byte[length];
            Arrays.fill(plain, (byte) 7);
            var sealed = aes.seal(plain, HEAD, PLACE);
            assertThat(aes.open(sealed, 1, PLACE)).isEqualTo(plain);
            assertThat(aes.seal(plain, HEAD, PLACE)).isNotEqualTo(sealed);
            assertThatThrownBy(() -> aes.open(sealed, 1, NONE)).isInstanceOf(AEADBadTagException.class);
            for (int at : new int[] {0, 1, 12, sealed.length - 1}) {
                var changed = sealed.clone();
                changed[at] ^= 1;
                assertThatThrownBy(() -> aes.open(changed, 1, PLACE)).isInstanceOf(AEADBadTagException.class);
            }
        }
        assertThatThrownBy(() -> aes.open(new byte[20], 0, PLACE)).isInstanceOf(AEADBadTagException.class);
    }

    private String opened(String hex, int headBytes, byte[] place) throws Exception {
        return new String(aes.open(HEX.parseHex(hex), headBytes, place), UTF_8);
    }
}

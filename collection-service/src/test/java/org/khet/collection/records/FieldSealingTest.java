package org.khet.collection.records;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FieldSealingTest {
    private final FieldKeys keys = keys(1);

    @Test
    void what_is_sealed_opens_again_and_shows_nothing_of_itself() {
        var sealer = Sealer.of(keys, "records");
        var sealed = sealer.seal("1101700207030".getBytes(UTF_8), "batch.00000");

        assertThat(new String(sealed, UTF_8)).doesNotContain("1101700207030");
        assertThat(new String(sealer.open(sealed, "batch.00000"), UTF_8)).isEqualTo("1101700207030");
        assertThat(sealer.seal("1101700207030".getBytes(UTF_8), "batch.00000")).isNotEqualTo(sealed);
    }

    @Test
    void one_changed_byte_another_place_another_purpose_or_another_key_does_not_open() {
        var sealer = Sealer.of(keys, "records");
        var sealed = sealer.seal("x".getBytes(UTF_8), "batch.00000");
        for (var i = 0; i < sealed.length; i++) {
            var changed = sealed.clone();
            changed[i] ^= 1;
            assertThatThrownBy(() -> sealer.open(changed, "batch.00000")).isInstanceOf(IllegalStateException.class);
        }
        assertThatThrownBy(() -> sealer.open(sealed, "batch.00001")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> Sealer.of(keys, "findings").open(sealed, "batch.00000"))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> Sealer.of(keys(2), "records").open(sealed, "batch.00000"))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void what_was_sealed_before_the_form_had_its_byte_still_opens_whatever_it_begins_with() throws Exception {
        var sealer = Sealer.of(keys, "records");
        for (byte first : new byte[] {0, 1, 2, -1}) {
            var random = new byte[12];
            random[0] = first;
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, keys.sealing("records"), new GCMParameterSpec(128, random));
            cipher.updateAAD("batch.00000".getBytes(UTF_8));
            var old = ByteBuffer.allocate(12 + 1 + 16)
                    .put(random)
                    .put(cipher.doFinal("x".getBytes(UTF_8)))
                    .array();

            assertThat(new String(sealer.open(old, "batch.00000"), UTF_8)).isEqualTo("x");
            old[20] ^= 1;
            assertThatThrownBy(() -> sealer.open(old, "batch.00000")).isInstanceOf(IllegalStateException.class);
        }
        assertThat(sealer.seal("x".getBytes(UTF_8), "batch.00000"))
                .startsWith(1)
                .hasSize(1 + 12 + 1 + 16);
    }

    @Test
    void equal_values_have_equal_hashes_only_for_the_same_purpose_and_key() {
        var hash = KeyedHash.of(keys, "pupil");

        assertThat(hash.text("c1", "1101700207030"))
                .isEqualTo(hash.text("c1", "1101700207030"))
                .hasSize(22);
        assertThat(hash.token("c1", "1101700207030"))
                .isEqualTo(hash.token("c1", "1101700207030"))
                .isNotEqualTo(hash.token("c2", "1101700207030"));
        assertThat(hash.text("ab", "c")).isNotEqualTo(hash.text("a", "bc"));
        assertThat(KeyedHash.of(keys, "finding").text("x")).isNotEqualTo(hash.text("x"));
        assertThat(KeyedHash.of(keys(2), "pupil").text("x")).isNotEqualTo(hash.text("x"));
    }

    @Test
    void a_key_of_the_wrong_size_is_refused_without_being_repeated() {
        assertThatThrownBy(() -> FieldKeys.of("")).hasMessageContaining("KHET_FIELD_KEY");
        assertThatThrownBy(() -> FieldKeys.of("c2VjcmV0")).hasMessageNotContaining("c2VjcmV0");
        assertThatThrownBy(() -> FieldKeys.of("not base64!")).hasMessageNotContaining("not base64!");
        assertThat(keys.id()).hasSize(8).isNotEqualTo(keys(2).id());
    }

    @Test
    void rows_come_back_as_they_were_with_blank_and_absent_cells_apart() {
        List<List<@Nullable String>> rows = IntStream.range(0, 700)
                .mapToObj(i -> Arrays.asList("ด.ช. สมชาย " + i / 3, i % 5 == 0 ? null : "", null, "x".repeat(i)))
                .toList();

        assertThat(RowCodec.read(RowCodec.write(rows, 4))).isEqualTo(rows);
        assertThat(RowCodec.read(RowCodec.write(List.of(), 4))).isEmpty();
        assertThatThrownBy(() -> RowCodec.write(rows, 3)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void rows_written_before_their_place_in_the_file_was_known_come_back_with_their_lines() {
        var block = new RowBlock(2, 1).next();
        for (var number : List.of(1, 2, 10, 700)) {
            block.begin(number, "1101700207030");
            block.cells().cell("ก".repeat(number));
            block.cells().cell("");
            block.figures().cell((String) null);
            block.end(number == 10 ? 0 : -number);
        }

        var rows = RowCodec.read(RowCodec.write(block.cells(), 1_000_000));

        assertThat(rows).extracting(List::getFirst).containsExactly("1000001", "1000002", "1000010", "1000700");
        assertThat(rows.get(2)).containsExactly("1000010", "1101700207030", "ก".repeat(10), "");
        assertThat(RowCodec.read(RowCodec.write(block.cells(), 0)).getLast()).startsWith("700", "1101700207030");
        assertThat(RowCodec.read(RowCodec.write(block.figures(), 0))).hasSize(4).containsOnly(Arrays.asList((String)
                null));
        assertThat(block.tokens()).containsExactly(-1L, -2L, 0L, -700L);
    }

    static FieldKeys keys(int fill) {
        var secret = new byte[32];
        Arrays.fill(secret, (byte) fill);
        return FieldKeys.of(Base64.getEncoder().encodeToString(secret));
    }
}

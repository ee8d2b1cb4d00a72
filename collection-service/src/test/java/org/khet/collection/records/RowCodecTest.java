package org.khet.collection.records;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.zip.DeflaterOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RowCodecTest {
    /** Two rows of three columns: 7, ก, nothing; 8, as above, absent. */
    private static final byte[] ROW_BY_ROW =
            HexFormat.of().parseHex("02" + "03" + "0337" + "05e0b881" + "02" + "0338" + "01" + "00");

    @Test
    void text_of_any_script_comes_back_as_it_was() {
        List<List<@Nullable String>> rows = List.of(
                List.of("ก๛ๆํ\u0e7f\u0e00", "Zoë 李 \uD83D\uDE00", "\u0e5c"), List.of("", "กก", "x".repeat(300)));

        assertThat(RowCodec.read(RowCodec.write(rows, 3))).isEqualTo(rows);
    }

    @Test
    void bytes_that_are_no_text_come_back_as_they_were() {
        var random = new Random(874);
        var bytes = new byte[20_000];
        random.nextBytes(bytes);
        // Beginnings of Thai letters, so that there are whole ones, cut ones and some beyond the last.
        for (var i = 0; i + 2 < bytes.length; i += 4) {
            bytes[i] = (byte) 0xe0;
            bytes[i + 1] = (byte) (0xb7 + random.nextInt(4));
        }
        var folded = new byte[bytes.length * ThaiFolding.MOST];
        var length = ThaiFolding.fold(bytes, 1, bytes.length - 1, folded);

        assertThat(ThaiFolding.unfolded(folded, 0, length)).isEqualTo(Arrays.copyOfRange(bytes, 1, bytes.length - 1));
    }

    @Test
    void a_thai_letter_takes_one_byte() {
        var thai = "กๆ๛".getBytes(UTF_8);

        assertThat(ThaiFolding.fold(thai, 0, thai.length, new byte[thai.length * ThaiFolding.MOST]))
                .isEqualTo(3);
    }

    @Test
    void chunks_stored_row_by_row_stay_readable() throws IOException {
        assertThat(RowCodec.read(deflated("", ROW_BY_ROW)))
                .containsExactly(List.of("7", "ก", ""), Arrays.asList("8", "ก", null));
        assertThat(RowCodec.read(deflated("0164", ROW_BY_ROW)))
                .extracting(List::getFirst)
                .containsExactly("107", "108");
    }

    private static byte[] deflated(String head, byte[] bytes) throws IOException {
        var out = new ByteArrayOutputStream();
        out.writeBytes(HexFormat.of().parseHex(head));
        try (var deflating = new DeflaterOutputStream(out)) {
            deflating.write(bytes);
        }
        return out.toByteArray();
    }
}

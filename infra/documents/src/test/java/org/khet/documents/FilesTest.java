package org.khet.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FilesTest {

    @Test
    void an_svg_is_drawn() {
        var picture = Picture.of(svg("<circle cx='50' cy='50' r='40' fill='#991b1b'/>"));

        assertThat(picture.image().getWidth()).isEqualTo(720);
        assertThat(picture.image().getRGB(360, 360)).isEqualTo(0xFF991B1B);
        assertThat(Picture.of(picture.png())).isEqualTo(picture);
    }

    @Test
    void an_svg_with_script_entities_or_doctype_is_refused() {
        assertThatThrownBy(() -> Picture.of(svg("<script>1</script>"))).isInstanceOf(FileRefused.class);
        assertThatThrownBy(() -> Picture.of("<!DOCTYPE svg [<!ENTITY a 'b'>]><svg/>".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(FileRefused.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<image href='file:///etc/hostname' width='100' height='100'/>",
                "<filter id='f'><feTurbulence/></filter>",
                "<path d='M0 0H99' stroke-dasharray='0.0001'/>",
                "<marker id='m'/>",
                "<foreignObject/>"
            })
    void an_svg_that_fetches_or_unfolds_is_refused_by_the_name_of_its_part(String inside) {
        var part = inside.contains("dash")
                ? "stroke-dasharray"
                : inside.substring(1).split("[ />]")[0].toLowerCase(Locale.ROOT);

        assertThatThrownBy(() -> Picture.of(svg(inside)))
                .isInstanceOf(FileRefused.class)
                .hasMessageContaining(part);
    }

    @Test
    void an_svg_of_copies_within_copies_is_refused_before_it_is_drawn() {
        var bomb = new StringBuilder("<g id='a0'><rect width='9' height='9'/></g>");
        for (int i = 1; i < 12; i++) {
            bomb.append("<g id='a%d'>%s</g>"
                    .formatted(i, "<use href='#a%d'/>".formatted(i - 1).repeat(10)));
        }

        assertThatThrownBy(() -> Picture.of(svg(bomb.toString())))
                .isInstanceOf(FileRefused.class)
                .hasMessageContaining("use");
        assertThat(Picture.of(
                                svg(
                                        "<g id='a'><rect width='60' height='60' fill='red'/></g><use href='#a' x='40' y='40'/>"))
                        .image()
                        .getRGB(690, 690))
                .isEqualTo(0xFFFF0000);
    }

    @Test
    void what_is_packed_beside_a_pngs_picture_is_never_unpacked() throws IOException {
        var png = SampleEmblem.draw().png();
        var withNote = withNote(png, 300_000_000);
        var memory = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = memory.getCurrentThreadAllocatedBytes();

        var picture = Picture.of(withNote);

        assertThat(picture).isEqualTo(Picture.of(png));
        assertThat(memory.getCurrentThreadAllocatedBytes() - before).isLessThan(100_000_000);
    }

    @ParameterizedTest
    @CsvSource({"ffd8ffe000104a464946, JPEG", "474946383961, GIF", "25504446, PDF", "504b0304, DOCX", "1f8b08, GZIP"})
    void another_kind_of_file_is_refused_by_its_name(String begins, String kind) {
        var file = Arrays.copyOf(HexFormat.of().parseHex(begins), 300);

        assertThatThrownBy(() -> Picture.of(file)).isInstanceOfSatisfying(FileRefused.class, refused -> {
            assertThat(refused.messageTh()).contains(kind).contains("PNG");
            assertThat(refused.messageEn()).contains(kind);
        });
    }

    @Test
    void a_signature_may_be_low_but_not_of_any_shape() {
        assertThat(Picture.ofSignature(blank(300, 60)).ratio()).isEqualTo(5);
        assertThatThrownBy(() -> Picture.of(blank(300, 60))).isInstanceOf(FileRefused.class);
        assertThatThrownBy(() -> Picture.ofSignature(blank(900, 100))).isInstanceOf(FileRefused.class);
        assertThatThrownBy(() -> Picture.ofSignature(blank(100, 300))).isInstanceOf(FileRefused.class);
    }

    @Test
    void a_broken_a_tiny_and_a_huge_png_are_refused() {
        var png = SampleEmblem.draw().png();
        var huge = png.clone();
        Arrays.fill(huge, 16, 20, (byte) 0x7F);

        assertThatThrownBy(() -> Picture.of(Arrays.copyOf(png, png.length / 2))).isInstanceOf(FileRefused.class);
        assertThatThrownBy(() -> Picture.of(huge)).isInstanceOf(FileRefused.class);
        assertThatThrownBy(() -> Picture.of("no picture".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(FileRefused.class);
    }

    @Test
    void a_font_must_be_a_whole_truetype_font_with_thai() throws IOException {
        byte[] sarabun;
        try (var in = Typeface.class.getResourceAsStream("fonts/Sarabun-Regular.ttf")) {
            sarabun = in.readAllBytes();
        }

        assertThat(TypefaceFile.requireUsable(sarabun)).isEqualTo("Sarabun");
        assertThatThrownBy(() -> TypefaceFile.requireUsable(Arrays.copyOf(sarabun, 2000)))
                .isInstanceOf(FileRefused.class);
        assertThatThrownBy(() -> TypefaceFile.requireUsable(new byte[100])).isInstanceOf(FileRefused.class);
    }

    private static byte[] blank(int width, int height) {
        return new Picture(new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB)).png();
    }

    /** With a packed text of so many bytes behind the head. */
    private static byte[] withNote(byte[] png, int bytes) throws IOException {
        var note = new ByteArrayOutputStream();
        note.write("zTXtComment\0\0".getBytes(StandardCharsets.ISO_8859_1));
        var page = new byte[1_000_000];
        try (var packing = new DeflaterOutputStream(note, new Deflater(Deflater.BEST_SPEED))) {
            for (int written = 0; written < bytes; written += page.length) {
                packing.write(page);
            }
        }
        var sum = new CRC32();
        sum.update(note.toByteArray());
        int head = 33;
        return ByteBuffer.allocate(png.length + note.size() + 8)
                .put(png, 0, head)
                .putInt(note.size() - 4)
                .put(note.toByteArray())
                .putInt((int) sum.getValue())
                .put(png, head, png.length - head)
                .array();
    }

    private static byte[] svg(String inside) {
        return ("<svg xmlns='http://www.w3.org/2000/svg' width='100' height='100'>" + inside + "</svg>")
                .getBytes(StandardCharsets.UTF_8);
    }
}

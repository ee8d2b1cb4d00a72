package org.khet.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

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

    @Test
    void an_svg_fetches_nothing_from_outside() {
        var picture = Picture.of(svg("<image href='file:///etc/hostname' width='100' height='100'/>"));

        assertThat(picture.image().getRGB(360, 360) >>> 24).isZero();
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

    private static byte[] svg(String inside) {
        return ("<svg xmlns='http://www.w3.org/2000/svg' width='100' height='100'>" + inside + "</svg>")
                .getBytes(StandardCharsets.UTF_8);
    }
}

package org.khet.collection.letterheads;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.khet.collection.CollectionApi;
import org.khet.collection.SampleArea;
import org.khet.security.Role;
import org.khet.testing.KhetTest;
import org.khet.testing.Tokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Signatures: whoever gave one has it to themselves, from the upload to the final paper. */
@KhetTest
class SignaturesIT {

    private static final String HEAD = "ทดสอบ head";
    private static final String LETTERHEAD = """
            {"officeTh":"สพป.ตัวอย่าง เขต 1","agencyTh":"สพป.ตัวอย่าง เขต 1","headTitleTh":"ผู้อำนวยการ สพป.ตัวอย่าง เขต 1",
             "groupTh":"","address":[],"phone":"","agencyCode":"ศธ 04146","startsAt":1,"startsInYear":0,
             "memoRule":"WITH_EMBLEM","retentionYears":10,"thaiDigits":true,"signatories":[
              {"id":%s,"nameTh":"%s","positionTh":"ผู้อำนวยการ","from":"2026-01-01","until":"2026-12-31"},
              {"nameTh":"นางสาวปิ่น ผู้ปฏิบัติ","positionTh":""}]}""";
    private static final String MEMO = """
            {"subject":"ขออนุมัติ","to":"ผู้อำนวยการ","body":"เนื้อความ","signerTh":"%s","positionTh":"","date":"%s","signatoryId":"%s"}""";
    /** A colour that nothing else on a page has. */
    private static final int INK = 0xFF12_34AB;

    @LocalServerPort
    private int port;

    @Autowired
    private MongoDatabase database;

    private SampleArea area;
    private CollectionApi officer;
    private CollectionApi head;
    private String letterhead;
    private String signature;
    private String signatory;

    @BeforeEach
    void an_office_whose_head_signs() {
        area = new SampleArea(port);
        officer = area.officer;
        head = area.as(Tokens.forStaffNamed("head", Role.OFFICE_DIRECTOR));
        letterhead = "/letterheads/" + area.areaCode;
        signatory = written("null", "นาย" + HEAD);
        signature = letterhead + "/signatures/" + signatory;
        SampleArea.done(officer.post(letterhead + "/sample-emblem", "{}"), 200);
    }

    @Test
    void a_signature_is_stored_sealed_and_shown_to_whoever_gave_it_alone() throws IOException {
        var given = SampleArea.done(head.putFile(signature, png(300, 80)), 200);

        assertThat(given.body().path("mine").asBoolean()).isTrue();
        assertThat(drawn(head.download(signature, "image/png").body()).getRGB(150, 40))
                .isEqualTo(INK);
        assertThat(officer.get(signature).problem()).isEqualTo("signature-not-yours");
        assertThat(area.as(Tokens.forStaff(Role.ANALYST)).get(signature).status())
                .isEqualTo(403);
        assertThat(area.as(Tokens.forStaffOf("99990000", Role.DATA_OFFICER))
                        .get(signature)
                        .status())
                .isEqualTo(404);
        var stored = database.getCollection("signatures", OfficeSignature.class)
                .find(eq("signatoryId", signatory))
                .first();
        assertThat(new String(stored.sealed().getData(), StandardCharsets.ISO_8859_1))
                .doesNotContain("PNG")
                .doesNotContain("IDAT");
        assertThat(database.getCollection("audit").find(eq("action", "signature-given")))
                .noneSatisfy(line -> assertThat(line.toJson()).contains(HEAD));
    }

    @Test
    void only_the_person_or_a_data_officer_gives_one_and_nobody_over_anothers() {
        var other = area.as(Tokens.forStaffNamed("supervisor-of-names", Role.SUPERVISOR));
        assertThat(other.putFile(signature, png(300, 80)).problem()).isEqualTo("signature-not-yours");
        assertThat(area.as(Tokens.forStaff(Role.ANALYST))
                        .putFile(signature, png(300, 80))
                        .status())
                .isEqualTo(403);

        SampleArea.done(head.putFile(signature, png(300, 80)), 200);
        SampleArea.done(head.putFile(signature, png(320, 80)), 200);
        assertThat(officer.putFile(signature, png(300, 80)).problem()).isEqualTo("signature-not-yours");

        assertThat(other.delete(signature).problem()).isEqualTo("signature-not-yours");
        SampleArea.done(officer.delete(signature), 204);
        SampleArea.done(officer.putFile(signature, png(300, 80)), 200);
        assertThat(head.get(signature).problem()).isEqualTo("signature-not-yours");
    }

    @Test
    void what_is_no_signature_is_refused_by_name_and_nothing_is_stored() {
        var jpeg = new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0, 16, 'J', 'F', 'I', 'F', 0, 0};
        var wide = png(3200, 100);

        assertThat(head.putFile(signature, jpeg).text("detailTh"))
                .contains("JPEG")
                .contains("PNG");
        assertThat(head.putFile(signature, wide).text("detailTh")).contains("3200");
        assertThat(head.putFile(signature, new byte[2_000_001]).problem()).isEqualTo("too-large");
        assertThat(head.putFile(letterhead + "/signatures/unknown", png(300, 80))
                        .status())
                .isEqualTo(404);
        assertThat(listed().path("given").asBoolean()).isFalse();
    }

    @Test
    void a_final_memo_bears_the_signature_in_its_pdf_where_its_own_person_finalised_it() throws IOException {
        SampleArea.done(head.putFile(signature, png(300, 80)), 200);
        var memo = "/collections/" + area.collection + "/memos/plan";
        SampleArea.done(officer.put(memo, MEMO.formatted("นาย" + HEAD, "2026-06-15", signatory)), 200);
        assertThat(hasInk(officer.download(memo + "/pdf", "application/pdf").body()))
                .isFalse();

        assertThat(officer.post(memo + "/finalise", "{}").problem()).isEqualTo("signature-not-yours");
        var issued = SampleArea.done(head.post(memo + "/finalise", "{}"), 200);

        assertThat(issued.text("number")).isEqualTo("ศธ 04146/1");
        assertThat(hasInk(officer.download(memo + "/pdf", "application/pdf").body()))
                .isTrue();
        assertThat(picturesIn(officer.download(memo + "/docx", "*/*").body())).isEqualTo(1);
    }

    @Test
    void a_signature_stands_under_no_other_name_and_on_no_day_outside_its_term() {
        SampleArea.done(head.putFile(signature, png(300, 80)), 200);
        var memo = "/collections/" + area.collection + "/memos/plan";

        assertThat(head.put(memo, MEMO.formatted("นางสาวปิ่น ผู้ปฏิบัติ", "2026-06-15", signatory))
                        .problem())
                .isEqualTo("signature-not-usable");
        assertThat(head.put(memo, MEMO.formatted("นาย" + HEAD, "2027-01-01", signatory))
                        .problem())
                .isEqualTo("signature-not-usable");
        assertThat(head.get(memo).body().path("saved").asBoolean()).isFalse();
    }

    @Test
    void a_signature_goes_with_its_name() {
        SampleArea.done(head.putFile(signature, png(300, 80)), 200);
        written("\"" + signatory + "\"", "นาย" + HEAD);
        assertThat(listed().path("given").asBoolean()).isTrue();

        written("\"" + signatory + "\"", "นายคนใหม่ มาแทน");

        assertThat(listed().path("given").asBoolean()).isFalse();
        assertThat(database.getCollection("signatures").countDocuments(eq("signatoryId", signatory)))
                .isZero();
    }

    private String written(String id, String name) {
        return SampleArea.done(officer.put(letterhead, LETTERHEAD.formatted(id, name)), 200)
                .body()
                .path("signatories")
                .get(0)
                .path("id")
                .asString();
    }

    private tools.jackson.databind.JsonNode listed() {
        return SampleArea.done(head.get(letterhead + "/signatures"), 200)
                .body()
                .path("items")
                .get(0);
    }

    private static byte[] png(int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        var canvas = image.createGraphics();
        canvas.setColor(new Color(INK));
        canvas.fillRect(0, 0, width, height);
        canvas.dispose();
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static BufferedImage drawn(byte[] png) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(png));
    }

    private static boolean hasInk(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            var resources = document.getPage(0).getResources();
            for (var name : resources.getXObjectNames()) {
                if (resources.getXObject(name) instanceof PDImageXObject image
                        && image.getImage().getRGB(image.getWidth() / 2, image.getHeight() / 2) == INK) {
                    return true;
                }
            }
            return false;
        }
    }

    private static long picturesIn(byte[] docx) throws IOException {
        long pictures = 0;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                pictures += entry.getName().startsWith("word/media/") ? 1 : 0;
            }
        }
        return pictures;
    }
}

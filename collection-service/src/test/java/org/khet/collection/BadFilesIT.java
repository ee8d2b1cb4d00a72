package org.khet.collection;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.khet.collection.SampleArea.done;

import com.mongodb.client.MongoDatabase;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.khet.testing.KhetTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@KhetTest
class BadFilesIT {
    @LocalServerPort
    private int port;

    @Autowired
    private MongoDatabase database;

    private SampleArea area;
    private Map<String, Long> before;

    @BeforeEach
    void open() {
        area = new SampleArea(port);
        before = stored();
    }

    @Test
    void every_bad_file_is_refused_by_name_with_a_cure_and_nothing_is_stored() throws IOException {
        var good = SchoolFile.of(area.a, 12, 100);
        var twice = new ArrayList<>(SchoolFile.TITLES);
        twice.add("เพศ");
        var missing = new ArrayList<>(SchoolFile.TITLES);
        missing.remove("เพศ");
        var bad = Map.ofEntries(
                Map.entry("file-empty", new byte[0]),
                Map.entry("file-binary", new byte[] {0x7f, 'E', 'L', 'F', 0, 1, 2, 3, 0, 0, 0, 0}),
                Map.entry("workbook-damaged", zip("xl/workbook.xml")),
                Map.entry("spreadsheet-not-read", old()),
                Map.entry("compressed-not-read", new byte[] {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, 0}),
                Map.entry("file-encoding", broken(good.utf8())),
                Map.entry("file-truncated", Arrays.copyOf(good.utf8(), good.utf8().length - 60)),
                Map.entry(
                        "missing-column",
                        good.titled(missing.toArray(String[]::new)).utf8()),
                Map.entry(
                        "repeated-column",
                        good.titled(twice.toArray(String[]::new)).utf8()),
                Map.entry("wrong-school", SchoolFile.of(area.b, 12, 100).utf8()),
                Map.entry(
                        "formula-in-cell",
                        SchoolFile.of(area.a, 12, 100).with(2, "ชื่อ", "=1+1").utf8()),
                Map.entry("wrong-data-set", "รหัสอาคาร,ชื่ออาคาร,ปีที่สร้าง\r\n1,อาคาร 1,2540\r\n".getBytes(UTF_8)));

        bad.forEach((slug, file) -> {
            var refused = area.officerOf(area.a).putFile(area.submission(area.a) + "/file", file);
            assertThat(refused.problem()).as(refused.whole().body()).isEqualTo(slug);
            assertThat(refused.status()).isIn(413, 415, 422);
            assertThat(refused.text("cureTh")).as(slug).isNotEmpty();
            assertThat(refused.text("cureEn")).as(slug).isNotEmpty();
        });
        assertNothingStored();
    }

    @Test
    void a_media_type_that_is_no_csv_is_refused() {
        var refused = area.officerOf(area.a).put(area.submission(area.a) + "/file", "{}");
        assertThat(refused.status()).isEqualTo(415);
    }

    @Test
    void an_unknown_school_a_school_outside_and_a_closed_window_are_told_apart() {
        var file = SchoolFile.of(area.a, 2, 100).utf8();
        assertThat(area.officer
                        .putFile(area.submission("99990001") + "/file", file)
                        .problem())
                .isEqualTo("unknown-school");
        var other = new SampleArea(port);
        assertThat(other.officer
                        .putFile("/collections/" + area.collection + "/submissions/" + other.a + "/file", file)
                        .problem())
                .isEqualTo("school-not-expected");
        var closed = new SampleArea(port, Instant.now().minusSeconds(1));
        assertThat(closed.upload(SchoolFile.of(closed.a, 2, 100)).problem()).isEqualTo("entry-window-closed");
        assertNothingStored();
    }

    @Test
    void a_file_full_of_errors_is_counted_and_stored_in_full_and_answered_in_part() {
        var file = SchoolFile.of(area.a, 2000, 1000);
        for (var i = 0; i < 2000; i++) {
            file.with(i, "เพศ", "?").with(i, "ชั้น", "ป.9");
        }
        var answer = done(area.upload(file), 200);

        assertThat(answer.body().path("errors").asInt()).isGreaterThanOrEqualTo(4000);
        assertThat(answer.body().path("findings")).hasSize(200);
        var all = 0;
        var cursor = "";
        while (cursor != null) {
            var page = done(
                    area.officer.get(area.submission(area.a) + "/findings?severity=ERROR&limit=500"
                            + (cursor.isEmpty() ? "" : "&cursor=" + cursor)),
                    200);
            all += page.body().path("items").size();
            cursor = page.body().path("nextCursor").asStringOpt().orElse(null);
        }
        assertThat(all).isEqualTo(answer.body().path("errors").asInt());
    }

    @Test
    void a_connection_cut_on_the_way_stores_nothing() throws IOException {
        var file = SchoolFile.of(area.a, 300, 100).utf8();
        var head = """
                PUT /api/collection%s/file HTTP/1.1\r
                Host: localhost\r
                Authorization: Bearer %s\r
                Content-Type: text/csv\r
                Content-Length: %d\r
                \r
                """.formatted(area.submission(area.a), area.officerOf(area.a).token(), file.length);
        try (var socket = new Socket("localhost", port)) {
            socket.getOutputStream().write(head.getBytes(UTF_8));
            socket.getOutputStream().write(file, 0, file.length * 99 / 100);
            socket.getOutputStream().flush();
            socket.shutdownOutput();
            // The answer, or the end of the connection: either way the request is over.
            assertThat(new String(socket.getInputStream().readAllBytes(), UTF_8))
                    .doesNotContain(" 200 ");
        }
        assertNothingStored();
    }

    private void assertNothingStored() {
        assertThat(stored()).isEqualTo(before);
    }

    private Map<String, Long> stored() {
        return Stream.of("submissions", "records", "findings", "uploads")
                .collect(Collectors.toMap(
                        name -> name, name -> database.getCollection(name).countDocuments()));
    }

    private static byte[] broken(byte[] file) {
        var broken = file.clone();
        // A lone byte that is neither UTF-8 nor a Thai letter, in the middle of the last line.
        broken[broken.length - 40] = (byte) 0xff;
        broken[broken.length - 39] = (byte) 0xfe;
        return broken;
    }

    /** As Excel 97 begins its files. */
    private static byte[] old() {
        var old = new byte[2048];
        System.arraycopy(
                new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1},
                0,
                old,
                0,
                8);
        return old;
    }

    private static byte[] zip(String entry) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.putNextEntry(new ZipEntry(entry));
        }
        return bytes.toByteArray();
    }
}

package org.khet.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.khet.messaging.EventPublisher;
import org.khet.messaging.Ids;
import org.khet.security.Role;
import org.khet.testing.Calls;
import org.khet.testing.Calls.Answer;
import org.khet.testing.KhetTest;
import org.khet.testing.Tokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;

/** A statistics book from productions, over HTTP. */
@KhetTest
@Import(Heard.class)
class BookIT {

    private static final String ANALYST = Tokens.forStaffNamed("analyst-1", Role.ANALYST);
    private static final String SUPERVISOR = Tokens.forStaffNamed("supervisor-1", Role.SUPERVISOR);
    private static final String BOOKS = "/api/reporting/books";

    @LocalServerPort
    int port;

    @Autowired
    EventPublisher publisher;

    /** C41: same bytes; a final book is bound of approved tables alone, a draft says that it is one on each page. */
    @Test
    void a_draft_says_so_on_each_page_and_a_final_book_waits_for_the_approval_of_its_tables() throws Exception {
        var production = production();
        var book = calls().post(ANALYST, BOOKS, written(production)).json();
        var id = book.get("id").asString();

        assertThat(produce(id, true).ok()).isTrue();
        var draft = calls().get(ANALYST, BOOKS + "/" + id + "/outputs/pdf").bytes();
        try (var document = Loader.loadPDF(draft)) {
            int pages = document.getNumberOfPages();
            assertThat(pages).isGreaterThanOrEqualTo(5);
            for (int page = 1; page <= pages; page++) {
                var text = new PDFTextStripper();
                text.setStartPage(page);
                text.setEndPage(page);
                assertThat(text.getText(document)).as("page " + page).contains("าง");
            }
            assertThat(document.getDocumentCatalog().getDocumentOutline().children())
                    .extracting(item -> item.getTitle())
                    .containsExactly(
                            "คำนำ", "สารบัญ", "1. นักเรียนรายโรงเรียน", "2. หมายเหตุ", "3. ที่มาของตัวเลขทั้งเล่ม");
        }

        assertThat(produce(id, false).status()).as("not approved yet").isEqualTo(409);
        complete(production, 1, 5);
        var first = produce(id, false).json();
        var second = produce(id, false).json();
        assertThat(second.get("editions")).hasSize(3);
        assertThat(second.get("editions").get(2).get("sha256"))
                .isEqualTo(first.get("editions").get(1).get("sha256"))
                .isNotEqualTo(first.get("editions").get(0).get("sha256"));
        assertThat(second.get("editions")
                        .get(2)
                        .get("sources")
                        .get(0)
                        .get("productionId")
                        .asString())
                .isEqualTo(production);
    }

    /** C41, C48: the way of a report, from its proposal to its withdrawal. */
    @Test
    void a_book_is_published_by_an_approver_alone_and_found_by_its_chapters() throws Exception {
        var production = production();
        complete(production, 1, 5);
        var id = calls().post(ANALYST, BOOKS, written(production))
                .json()
                .get("id")
                .asString();
        assertThat(produce(id, true).ok() && produce(id, false).ok()).isTrue();
        assertThat(propose(id, 1).status()).as("a draft").isEqualTo(409);
        assertThat(propose(id, 3).status()).as("no such edition").isEqualTo(404);
        assertThat(calls().post(SUPERVISOR, BOOKS + "/" + id + "/editions/2/propose", Map.of())
                        .status())
                .isEqualTo(403);
        var proposed =
                propose(id, 2).json().at("/editions/1/proposal/productionId").asString();
        assertThat(propose(id, 2).json().at("/editions/1/proposal/productionId").asString())
                .isEqualTo(proposed);

        var path = "/api/reporting/productions/" + proposed;
        complete(proposed, 1, 3);
        assertThat(calls().post(ANALYST, path + "/steps/4/complete", Map.of()).problem())
                .isEqualTo("own-work");
        var slug = "book-" + id.toLowerCase(Locale.ROOT);
        var wanted = Map.of("slug", slug, "titleTh", "สถิติการศึกษาประจำปี");
        assertThat(calls().post(SUPERVISOR, path + "/publish", wanted).status())
                .as("not approved")
                .isEqualTo(409);
        complete(proposed, 4, 5);
        assertThat(calls().post(ANALYST, path + "/publish", wanted).status())
                .as("an analyst publishes no book")
                .isEqualTo(403);
        assertThat(calls().post(SUPERVISOR, path + "/publish", wanted).ok()).isTrue();

        var published = "/api/public/publications/" + slug;
        assertThat(calls().get(null, published + "/files/pdf").bytes())
                .isEqualTo(
                        calls().get(ANALYST, BOOKS + "/" + id + "/outputs/pdf").bytes());
        var contents = calls().get(null, published + "/data").json();
        assertThat(contents.at("/table/rows/0/labelTh").asString()).isEqualTo("1. นักเรียนรายโรงเรียน");
        assertThat(contents.at("/table/rows/0/values/0").asInt())
                .as("cover, preface and contents come before")
                .isEqualTo(4);
        assertThat(calls().get(null, "/api/public/search?limit=500&q=นักเรียนรายโรงเรียน")
                        .toString())
                .contains(slug);
        assertThat(calls().get(null, published + "/metadata").toString()).contains("/files/pdf");
        assertThat(calls().get(ANALYST, BOOKS + "/" + id)
                        .json()
                        .at("/editions/1/proposal/slug")
                        .asString())
                .isEqualTo(slug);
        assertThat(calls().post(ANALYST, BOOKS, written(proposed)).status())
                .as("a book in a book")
                .isEqualTo(422);

        assertThat(calls().post(
                                SUPERVISOR,
                                "/api/reporting/publications/" + slug + "/withdraw",
                                Map.of("reasonTh", "พบหน้าขาด"))
                        .ok())
                .isTrue();
        assertThat(calls().get(null, published + "/files/pdf").status()).isEqualTo(410);
    }

    @Test
    void what_one_has_not_read_one_does_not_overwrite_and_an_unclear_chapter_is_refused() throws Exception {
        var production = production();
        var id = calls().post(ANALYST, BOOKS, written(production))
                .json()
                .get("id")
                .asString();
        assertThat(put(id, production).ok()).isTrue();
        assertThat(put(id, production).status()).isEqualTo(412);
        var unclear = Map.of("titleTh", "ก", "schoolYear", 2568, "entries", List.of(Map.of("titleTh", "ข")));
        assertThat(calls().post(ANALYST, BOOKS, unclear).status()).isEqualTo(422);
        assertThat(calls().post(ANALYST, BOOKS, Map.of("titleTh", "ก", "schoolYear", 2568, "entries", List.of()))
                        .status())
                .isEqualTo(422);
        assertThat(calls().get(Tokens.forStaffOf("99990000", Role.ANALYST), BOOKS + "/" + id)
                        .status())
                .isEqualTo(404);
        assertThat(calls().post(SUPERVISOR, BOOKS, written(production)).status())
                .isEqualTo(403);
    }

    private static Map<String, Object> written(String production) {
        return Map.of(
                "titleTh",
                "สถิติการศึกษา",
                "schoolYear",
                2568,
                "coverTh",
                List.of("สำนักงานเขตพื้นที่การศึกษาประถมศึกษาตัวอย่าง"),
                "prefaceTh",
                List.of("เอกสารเล่มนี้รวบรวมสถิติของเขตพื้นที่"),
                "notesTh",
                List.of("ห้องเรียนนับเฉพาะห้องที่มีนักเรียน"),
                "entries",
                List.of(Map.of("productionId", production, "titleTh", "นักเรียนรายโรงเรียน")));
    }

    private String production() throws Exception {
        var collectionId = Ids.newId();
        new AcceptedData(publisher, collectionId, List.of("grade", "room", "sex"))
                .accept("99010001", List.of(row("ป.1", "1", "ช"), row("ป.1", "2", "ญ")), false);
        var snapshot = await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> calls().post(ANALYST, "/api/reporting/snapshots", Map.of("collectionId", collectionId)),
                        Answer::ok)
                .json();
        return calls().post(
                        ANALYST,
                        "/api/reporting/productions",
                        Map.of(
                                "reportCode",
                                "pupils-by-grade-sex-rooms",
                                "snapshotId",
                                snapshot.get("id").asString()))
                .json()
                .get("id")
                .asString();
    }

    private static List<String> row(String... cells) {
        return Arrays.asList(cells);
    }

    private void complete(String production, int from, int to) {
        for (int step = from; step <= to; step++) {
            assertThat(calls().post(
                                    step < 4 ? ANALYST : SUPERVISOR,
                                    "/api/reporting/productions/" + production + "/steps/" + step + "/complete",
                                    Map.of("note", "ทดสอบ"))
                            .ok())
                    .as("step " + step)
                    .isTrue();
        }
    }

    private Answer propose(String id, int edition) {
        return calls().post(ANALYST, BOOKS + "/" + id + "/editions/" + edition + "/propose", Map.of());
    }

    private Answer produce(String id, boolean draft) {
        return calls().post(ANALYST, BOOKS + "/" + id + "/produce", Map.of("draft", draft));
    }

    private Answer put(String id, String production) {
        return calls().call(
                        HttpMethod.PUT,
                        ANALYST,
                        BOOKS + "/" + id,
                        written(production),
                        Map.of(HttpHeaders.IF_MATCH, "\"1\""));
    }

    private Calls calls() {
        return new Calls(port);
    }
}

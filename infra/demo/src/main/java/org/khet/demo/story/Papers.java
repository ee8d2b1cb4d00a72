package org.khet.demo.story;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.khet.demo.http.Client;

/** The office's papers: its letterhead with a sample emblem where it has none, its memos, its sealed archive. */
final class Papers {
    private final Stage stage;
    private final Client officer;

    Papers(Stage stage) {
        this.stage = stage;
        this.officer = stage.office("data-officer");
    }

    /** What the office has set already stays. */
    void prepare() {
        var path = "/api/collection/letterheads/" + stage.script.area().code();
        var letterhead = officer.get(path);
        if (letterhead.path("agencyCode").asString("").isBlank()) {
            officer.put(path, letterhead());
        }
        if (!letterhead.path("emblem").asBoolean()) {
            officer.post(path + "/sample-emblem", null);
        }
    }

    void issue(String kind) {
        var memo = officer.post(stage.collection() + "/memos/" + kind + "/finalise", null);
        var pdf = officer.fetch(stage.collection() + "/memos/" + kind + "/pdf", "application/pdf");
        if (!sha256(pdf.body()).equals(memo.path("pdfSha256").asString())) {
            stage.fault("the memo %s is not the one that was made final", kind);
        }
        stage.say.line("memo %s numbered %s", kind, memo.path("number").asString());
    }

    void archived() {
        var sealed = officer.get("/api/collection/archives/" + stage.collectionId());
        var zip = officer.fetch(stage.collection() + "/archive", "application/zip");
        if (!sha256(zip.body()).equals(sealed.path("sha256").asString())) {
            stage.fault("the archive is not the one that was sealed");
        }
        stage.say.line(
                "archive of %d files sealed, %d bytes", sealed.path("files").asInt(), zip.body().length);
    }

    private Map<String, Object> letterhead() {
        var name = stage.script.area().nameTh();
        return Map.ofEntries(
                Map.entry("officeTh", name),
                Map.entry("agencyTh", name),
                Map.entry("headTitleTh", "ผู้อำนวยการ" + name),
                Map.entry("groupTh", "กลุ่มส่งเสริมการศึกษาทางไกล เทคโนโลยีสารสนเทศและการสื่อสาร"),
                Map.entry("address", List.of()),
                Map.entry("phone", ""),
                Map.entry("agencyCode", "ศธ 0000"),
                Map.entry("startsAt", 1),
                Map.entry("startsInYear", 0),
                Map.entry("memoRule", "WITH_EMBLEM"),
                Map.entry("retentionYears", 10),
                Map.entry("thaiDigits", true),
                Map.entry("signatories", List.of()));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256", e);
        }
    }
}

package org.khet.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes parts as a word processor's document: WordprocessingML of ISO/IEC 29500, in a zip whose entries bear no time of day. */
final class WordWriter {
    /** The first moment that a zip can tell. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final Letterhead letterhead;

    WordWriter(Letterhead letterhead) {
        this.letterhead = letterhead;
    }

    byte[] write(Document document, List<Part> parts) {
        var body = new WordBody(letterhead.typeface(), letterhead.thaiDigits(), Paper.of(document));
        if (document.draft()) {
            body.mark("ร่าง");
        }
        parts.forEach(body::draw);
        var foot = Composition.foot(document, letterhead);
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            put(zip, "[Content_Types].xml", shipped("content-types.xml"));
            put(zip, "_rels/.rels", shipped("package-rels.xml"));
            put(zip, "docProps/core.xml", core(document));
            put(zip, "word/document.xml", body.finish(foot != null));
            put(zip, "word/_rels/document.xml.rels", links(body.pictures().size()));
            put(
                    zip,
                    "word/styles.xml",
                    shipped("styles.xml").replace("FONT", name()).replace("SIZE", size()));
            put(zip, "word/settings.xml", shipped("settings.xml"));
            put(zip, "word/header.xml", shipped("header.xml"));
            put(zip, "word/footer.xml", footer(foot == null ? "" : foot, document));
            for (int i = 0; i < body.pictures().size(); i++) {
                put(zip, "word/media/" + i + ".png", body.pictures().get(i).png());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("A DOCX in memory could not be written", e);
        }
        return bytes.toByteArray();
    }

    private String size() {
        return Long.toString(WordText.halfPoints(Measure.BODY, letterhead.typeface()));
    }

    private String name() {
        return Xml.escaped(letterhead.typeface().wordName());
    }

    private static String core(Document document) {
        var date = document.date();
        return shipped("core.xml")
                .replace("TITLE", Xml.escaped(ThaiText.composed(document.subject())))
                .replace("CREATED", date == null ? NO_TIME + ":00Z" : date + "T00:00:00Z");
    }

    private String footer(String foot, Document document) {
        return shipped("footer.xml")
                .replace("FOOT", Xml.escaped(foot))
                .replace("FONT", name())
                .replace("END", Long.toString(WordLook.twips(Paper.of(document).textWidth())))
                .replace("SIZE", Long.toString(WordText.halfPoints(PdfFoot.SIZE, letterhead.typeface())));
    }

    private static String links(int pictures) {
        var links = new StringBuilder();
        for (int i = 0; i < pictures; i++) {
            links.append(new Xml()
                    .empty(
                            "Relationship",
                            "Id",
                            "picture" + i,
                            "Type",
                            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image",
                            "Target",
                            "media/" + i + ".png"));
        }
        return shipped("document-rels.xml").replace("<!--pictures-->", links);
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        put(zip, name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }

    private static String shipped(String file) {
        try (var in = Objects.requireNonNull(WordWriter.class.getResourceAsStream("word/" + file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

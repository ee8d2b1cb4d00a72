package org.khet.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.GregorianCalendar;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.jspecify.annotations.Nullable;

/** A PDF being written: pages of ink, fonts and pictures. */
final class PdfBook implements AutoCloseable {
    /** A PDF's own id is made of a number and its facts; this one number for all makes the same facts the same id. */
    private static final long ALWAYS = 2569;

    private final Paper paper;
    private final PDDocument document = new PDDocument();
    private final Map<Face, PdfFont> fonts = new LinkedHashMap<>();
    private final Map<Picture, String> pictureNames = new LinkedHashMap<>();
    private final Map<String, PDImageXObject> pictures = new LinkedHashMap<>();
    private final List<Ink> pages = new ArrayList<>();

    PdfBook(Paper paper) {
        this.paper = paper;
    }

    Paper paper() {
        return paper;
    }

    Ink newPage() {
        var ink = new Ink();
        pages.add(ink);
        return ink;
    }

    List<Ink> pages() {
        return pages;
    }

    PdfFont font(Face face) throws IOException {
        var known = fonts.get(face);
        if (known == null) {
            known = new PdfFont(document, face, "F" + fonts.size());
            fonts.put(face, known);
        }
        return known;
    }

    String picture(Picture picture) throws IOException {
        var known = pictureNames.get(picture);
        if (known == null) {
            known = "I" + pictureNames.size();
            pictureNames.put(picture, known);
            pictures.put(known, picture.packed().in(document));
        }
        return known;
    }

    byte[] finish(String title, @Nullable LocalDate date) throws IOException {
        for (var font : fonts.values()) {
            font.finish();
        }
        var resources = new PDResources();
        fonts.values().forEach(font -> resources.put(COSName.getPDFName(font.name), font.embedded()));
        pictures.forEach((name, picture) -> resources.put(COSName.getPDFName(name), picture));
        var box = paper.width() > paper.height()
                ? new PDRectangle(PDRectangle.A4.getHeight(), PDRectangle.A4.getWidth())
                : PDRectangle.A4;
        for (var ink : pages) {
            var page = new PDPage(box);
            page.setResources(resources);
            page.setContents(stream(ink));
            document.addPage(page);
        }
        document.getDocumentCatalog().setLanguage("th-TH");
        var facts = document.getDocumentInformation();
        facts.setTitle(title);
        facts.setProducer("Khet");
        if (date != null) {
            facts.setCreationDate(GregorianCalendar.from(date.atStartOfDay(ZoneOffset.ofHours(7))));
        }
        document.setDocumentId(ALWAYS);
        var bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
    }

    private PDStream stream(Ink ink) throws IOException {
        var stream = new PDStream(document);
        try (var out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(ink.bytes());
        }
        return stream;
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}

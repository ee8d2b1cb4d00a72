package org.khet.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.GregorianCalendar;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.jspecify.annotations.Nullable;

/** A PDF being written: pages of ink, fonts and pictures. */
final class PdfBook implements AutoCloseable {
    /** A PDF's own id is made of a number and its facts; this one number for all makes the same facts the same id. */
    private static final long ALWAYS = 2569;

    private final PDDocument document = new PDDocument();
    private final Map<Face, PdfFont> fonts = new LinkedHashMap<>();
    private final Map<Picture, String> pictureNames = new LinkedHashMap<>();
    private final Map<String, PDXObject> pictures = new LinkedHashMap<>();
    private final List<Leaf> pages = new ArrayList<>();
    private final Map<Future<byte[]>, PDStream> streams = new IdentityHashMap<>();
    private final List<Mark> marks = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();

    /** A page with what is drawn on it. */
    record Leaf(Ink ink, Paper paper) {}

    /** A place that the reader's table of contents names. Pages are counted from 0. */
    record Mark(String title, int page) {}

    /** A place that leads to a page when it is clicked. Pages are counted from 0, lengths from the lower left corner. */
    record Link(int on, double x, double y, double width, double height, int to) {}

    Ink newPage(Paper paper) {
        if (!pages.isEmpty()) {
            pages.getLast().ink().pack();
        }
        var ink = new Ink();
        pages.add(new Leaf(ink, paper));
        return ink;
    }

    List<Leaf> pages() {
        return pages;
    }

    void mark(Mark mark) {
        marks.add(mark);
    }

    void link(Link link) {
        links.add(link);
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
            known = "I" + pictures.size();
            pictureNames.put(picture, known);
            pictures.put(known, picture.packed().in(document));
        }
        return known;
    }

    /** A chart's lines, by the name under which pages draw them. */
    String shape(PdfChart.Drawing drawing) throws IOException {
        var name = "I" + pictures.size();
        pictures.put(name, drawing.on(document));
        return name;
    }

    byte[] finish(String title, @Nullable LocalDate date) throws IOException {
        for (var font : fonts.values()) {
            font.finish();
        }
        var resources = new PDResources();
        fonts.values().forEach(font -> resources.put(COSName.getPDFName(font.name), font.embedded()));
        pictures.forEach((name, picture) -> resources.put(COSName.getPDFName(name), picture));
        for (var leaf : pages) {
            var page = new PDPage(new PDRectangle(
                    (float) leaf.paper().width(), (float) leaf.paper().height()));
            page.setResources(resources);
            page.setContents(streams(leaf.ink()));
            document.addPage(page);
        }
        PdfPlaces.write(document, marks, links);
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

    private List<PDStream> streams(Ink ink) throws IOException {
        var ofPage = new ArrayList<PDStream>();
        for (var packed : ink.streams()) {
            var known = streams.get(packed);
            if (known == null) {
                known = stream(packed);
                streams.put(packed, known);
            }
            ofPage.add(known);
        }
        return ofPage;
    }

    private PDStream stream(Future<byte[]> packed) throws IOException {
        var stream = document.getDocument().createCOSStream();
        try (var out = stream.createRawOutputStream()) {
            out.write(packed.get());
        } catch (ExecutionException e) {
            throw new IllegalStateException("A page could not be packed", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while pages were packed", e);
        }
        stream.setItem(COSName.FILTER, COSName.FLATE_DECODE);
        return new PDStream(stream);
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}

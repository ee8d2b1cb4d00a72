package org.khet.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfparser.PDFStreamParser;

/** Reads our PDFs back: through pdftotext where the machine has it, and through PDFBox's own parser always. */
final class PdfReading {

    /** One string of text per page, as a reader's search would see it. */
    static List<String> pages(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            var pages = new ArrayList<String>();
            for (var page : document.getPages()) {
                var text = new StringBuilder();
                for (var token : new PDFStreamParser(page).parse()) {
                    if (token instanceof COSDictionary span
                            && span.getDictionaryObject(COSName.ACTUAL_TEXT) instanceof COSString actual) {
                        text.append(actual.getString());
                    } else if (token instanceof Operator operator
                            && operator.getName().equals("BMC")) {
                        text.append('\n');
                    }
                }
                pages.add(text.toString());
            }
            return pages;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every glyph drawn, over all pages. */
    static List<Integer> glyphs(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            var glyphs = new ArrayList<Integer>();
            for (var page : document.getPages()) {
                for (var token : new PDFStreamParser(page).parse()) {
                    if (token instanceof COSString shown) {
                        var bytes = shown.getBytes();
                        for (int i = 0; i < bytes.length; i += 2) {
                            glyphs.add((bytes[i] & 0xFF) << 8 | bytes[i + 1] & 0xFF);
                        }
                    }
                }
            }
            return glyphs;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static boolean pdftotextIsThere() {
        return Files.isExecutable(java.nio.file.Path.of("/usr/bin/pdftotext"));
    }

    static String pdftotext(byte[] pdf) {
        try {
            var file = Files.createTempFile("document", ".pdf");
            try {
                Files.write(file, pdf);
                var run = new ProcessBuilder("pdftotext", "-layout", "-enc", "UTF-8", file.toString(), "-").start();
                return new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PdfReading() {}
}

package org.khet.documents;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PageMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDBorderStyleDictionary;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageFitWidthDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;

/** How a reader of a PDF gets to its chapters: the outline beside the pages, and places that can be clicked. */
final class PdfPlaces {

    static void write(PDDocument document, List<PdfBook.Mark> marks, List<PdfBook.Link> links) throws IOException {
        var pages = new ArrayList<PDPage>();
        document.getPages().forEach(pages::add);
        for (var link : links) {
            var annotation = new PDAnnotationLink();
            annotation.setRectangle(
                    new PDRectangle((float) link.x(), (float) link.y(), (float) link.width(), (float) link.height()));
            annotation.setDestination(to(pages.get(link.to())));
            var unseen = new PDBorderStyleDictionary();
            unseen.setWidth(0);
            annotation.setBorderStyle(unseen);
            var page = pages.get(link.on());
            var all = new ArrayList<PDAnnotation>(page.getAnnotations());
            all.add(annotation);
            page.setAnnotations(all);
        }
        if (marks.isEmpty()) {
            return;
        }
        var outline = new PDDocumentOutline();
        for (var mark : marks) {
            var item = new PDOutlineItem();
            item.setTitle(mark.title());
            item.setDestination(to(pages.get(mark.page())));
            outline.addLast(item);
        }
        document.getDocumentCatalog().setDocumentOutline(outline);
        document.getDocumentCatalog().setPageMode(PageMode.USE_OUTLINES);
    }

    private static PDPageFitWidthDestination to(PDPage page) {
        var destination = new PDPageFitWidthDestination();
        destination.setPage(page);
        destination.setTop((int) page.getMediaBox().getHeight());
        return destination;
    }

    private PdfPlaces() {}
}

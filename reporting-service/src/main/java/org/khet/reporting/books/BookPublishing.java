package org.khet.reporting.books;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.khet.reporting.books.StatisticsBook.Edition;
import org.khet.reporting.books.StatisticsBook.Entry;
import org.khet.reporting.figures.ReportTable;
import org.khet.reporting.figures.ReportTable.Column;
import org.khet.reporting.figures.ReportTable.Row;
import org.khet.reporting.figures.ReportTable.Sum;
import org.khet.reporting.figures.ReportTable.Weight;
import org.khet.reporting.outputs.OutputFiles;
import org.khet.reporting.productions.Producer;
import org.khet.reporting.productions.Production;
import org.khet.reporting.productions.Productions;
import org.khet.reporting.snapshots.Snapshot;
import org.khet.reporting.snapshots.Snapshots;
import org.springframework.stereotype.Component;

/**
 * Puts an edition of a book on the way that all that is published goes: the seven steps, with another person's check and
 * approval. What stands for it there is a production whose table is the book's contents and whose PDF is the book.
 */
@Component
class BookPublishing {

    private static final String PAGE = "PAGE";

    private final Productions productions;
    private final Producer producer;
    private final Snapshots snapshots;
    private final OutputFiles files;

    BookPublishing(Productions productions, Producer producer, Snapshots snapshots, OutputFiles files) {
        this.productions = productions;
        this.producer = producer;
        this.snapshots = snapshots;
        this.files = files;
    }

    /** Proposing the same edition again changes nothing. */
    void propose(StatisticsBook book, Edition edition) {
        if (edition.draft()) {
            throw BookProblems.draftProposed();
        }
        var id = StatisticsBook.productionId(book.id(), edition.number());
        if (productions.find(id).isPresent()) {
            return;
        }
        var chapters = edition.contents().entries().stream()
                .map(Entry::productionId)
                .map(production -> productions.get(Objects.requireNonNull(production)))
                .toList();
        var title = edition.contents().titleTh() + " ปีการศึกษา "
                + edition.contents().schoolYear();
        producer.produce(
                new Producer.Commission(
                        id,
                        Production.BOOK,
                        newest(chapters).id(),
                        title,
                        Objects.requireNonNullElse(edition.maker(), book.author()),
                        edition.madeBy(),
                        null),
                new Producer.Made(Production.BOOK, 1, title, contents(edition, chapters), List.of(), Map.of()),
                files.read(StatisticsBook.fileId(book.id(), edition.number())));
    }

    /** The productions of those editions of these books that were proposed, by their ids. */
    Function<String, @Nullable Production> of(List<StatisticsBook> books) {
        var ids = books.stream()
                .flatMap(book -> book.editions().stream()
                        .filter(edition -> !edition.draft())
                        .map(edition -> StatisticsBook.productionId(book.id(), edition.number())))
                .toList();
        var found = productions.all(ids).stream().collect(Collectors.toMap(Production::id, Function.identity()));
        return found::get;
    }

    private Snapshot newest(List<Production> chapters) {
        return chapters.stream()
                .map(Production::snapshotId)
                .distinct()
                .map(snapshots::get)
                .max(Comparator.comparing(Snapshot::referenceDate))
                .orElseThrow();
    }

    private static ReportTable contents(Edition edition, List<Production> chapters) {
        var rows = new ArrayList<Row>();
        for (int at = 0; at < edition.sources().size(); at++) {
            var title = (at + 1) + ". " + edition.sources().get(at).titleTh();
            var page = at < edition.pages().size()
                    ? BigDecimal.valueOf(edition.pages().get(at))
                    : null;
            var values = new ArrayList<@Nullable BigDecimal>();
            values.add(page);
            rows.add(new Row(chapters.get(at).id(), title, title, null, Weight.PLAIN, values));
        }
        return new ReportTable(
                "เรื่อง",
                "Chapter",
                false,
                List.of(new Column(PAGE, List.of("หน้า"), List.of("Page"), "", "", "หน้า", "Page", Sum.PART, 0)),
                rows,
                List.of(),
                List.of("สารบัญของเล่ม ตัวเลขทั้งหมดอยู่ในไฟล์ PDF"),
                List.of("The book's contents; all figures are in the PDF"));
    }
}

package org.khet.reporting.books;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.khet.reporting.books.StatisticsBook.Contents;
import org.khet.reporting.books.StatisticsBook.Entry;
import org.khet.reporting.outputs.Binding;
import org.khet.reporting.outputs.Binding.Chapter;
import org.khet.reporting.outputs.Binding.Source;
import org.khet.reporting.outputs.GridWriter;
import org.khet.reporting.outputs.Heading;
import org.khet.reporting.productions.Producer;
import org.khet.reporting.productions.Producer.Tabled;
import org.khet.reporting.productions.Production;
import org.khet.reporting.productions.ProductionStatus;
import org.khet.reporting.productions.Productions;
import org.springframework.stereotype.Component;

/** Makes a book's file of the tables that its productions computed then: the same bytes each time. */
@Component
class BookBinder {

    private static final String UNPRODUCED = "ยังไม่ได้ผลิต";

    private final Productions productions;
    private final Producer producer;

    BookBinder(Productions productions, Producer producer) {
        this.productions = productions;
        this.producer = producer;
    }

    /**
     * A bound file.
     *
     * @param pages on which its chapters begin
     */
    record BoundBook(byte[] pdf, String sha256, List<Source> sources, List<Integer> pages) {}

    /** @throws org.khet.problem.ProblemException 409 where a final book is wanted and a table is not approved */
    BoundBook bind(Contents contents, boolean draft) {
        if (!draft) {
            requireApproved(contents);
        }
        var chapters = new ArrayList<Chapter>();
        var sources = new ArrayList<Source>();
        for (var entry : contents.entries()) {
            var table = table(entry);
            var heading = titled(table.heading(), entry);
            chapters.add(new Chapter(heading, table.grid()));
            sources.add(new Source(
                    heading.titleTh(),
                    Objects.requireNonNullElse(entry.productionId(), UNPRODUCED),
                    table.tableSha256(),
                    heading.snapshotSha256()));
        }
        var bound = GridWriter.bind(new Binding(
                draft,
                contents.titleTh(),
                cover(contents, chapters),
                latest(chapters),
                contents.prefaceTh(),
                chapters,
                contents.notesTh(),
                sources));
        return new BoundBook(
                bound.pdf(),
                Producer.sha256(bound.pdf()),
                List.copyOf(sources),
                bound.pages().subList(0, chapters.size()));
    }

    private void requireApproved(Contents contents) {
        var missing = contents.entries().stream()
                .filter(entry -> !approved(entry))
                .map(this::name)
                .toList();
        if (!missing.isEmpty()) {
            throw BookProblems.notReady(missing);
        }
    }

    private boolean approved(Entry entry) {
        var id = entry.productionId();
        return id != null && productions.get(id).status().compareTo(ProductionStatus.APPROVED) >= 0;
    }

    private String name(Entry entry) {
        if (entry.titleTh() != null) {
            return entry.titleTh();
        }
        var id = entry.productionId();
        return id == null
                ? String.valueOf(entry.reportCode())
                : productions.find(id).map(Production::titleTh).orElse(id);
    }

    private Tabled table(Entry entry) {
        var id = entry.productionId();
        return id == null
                ? producer.tabled(String.valueOf(entry.reportCode()), String.valueOf(entry.snapshotId()))
                : producer.tabled(productions.get(id));
    }

    private static Heading titled(Heading own, Entry entry) {
        return entry.titleTh() == null
                ? own
                : new Heading(entry.titleTh(), own.collectionTitleTh(), own.referenceDate(), own.snapshotSha256());
    }

    private static List<String> cover(Contents contents, List<Chapter> chapters) {
        var lines = new ArrayList<>(contents.coverTh());
        lines.add("ปีการศึกษา " + contents.schoolYear());
        chapters.stream()
                .map(Chapter::heading)
                .max(Comparator.comparing(Heading::referenceDate))
                .ifPresent(heading -> lines.add(heading.asOfTh()));
        return lines;
    }

    private static LocalDate latest(List<Chapter> chapters) {
        return chapters.stream()
                .map(chapter -> chapter.heading().referenceDate())
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }
}

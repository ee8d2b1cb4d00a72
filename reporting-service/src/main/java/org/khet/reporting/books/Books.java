package org.khet.reporting.books;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.khet.idempotency.ETags;
import org.khet.messaging.Aggregates;
import org.khet.messaging.Change;
import org.khet.messaging.Ids;
import org.khet.messaging.OutboxRelay;
import org.khet.paging.Page;
import org.khet.paging.PageRequest;
import org.khet.reporting.books.StatisticsBook.Contents;
import org.khet.reporting.books.StatisticsBook.Edition;
import org.khet.reporting.books.StatisticsBook.Entry;
import org.khet.reporting.outputs.OutputFiles;
import org.khet.reporting.productions.Productions;
import org.khet.reporting.snapshots.Snapshots;
import org.khet.security.Caller;
import org.springframework.stereotype.Component;

/** All books. */
@Component
class Books {

    private final Aggregates<StatisticsBook> books;
    private final Productions productions;
    private final Snapshots snapshots;
    private final BookBinder binder;
    private final OutputFiles files;
    private final Clock clock;

    Books(
            MongoDatabase database,
            OutboxRelay relay,
            Productions productions,
            Snapshots snapshots,
            BookBinder binder,
            OutputFiles files,
            Clock clock) {
        this.books = new Aggregates<>(database, "books", StatisticsBook.class, relay);
        this.productions = productions;
        this.snapshots = snapshots;
        this.binder = binder;
        this.files = files;
        this.clock = clock;
    }

    /** @throws org.khet.problem.ProblemException 404 where there is none within the caller's areas */
    StatisticsBook get(Caller caller, String id) {
        var book = books.get(id);
        if (!caller.coversArea(book.areaCode())) {
            throw BookProblems.notFound();
        }
        return book;
    }

    Page<StatisticsBook> page(Caller caller, PageRequest asked) {
        var after = asked.after() == null ? Filters.empty() : lt("_id", asked.after());
        var areas = caller.coversArea("*") ? Filters.empty() : in("areaCode", caller.areaCodes());
        var found = books.collection()
                .find(and(areas, after))
                .sort(Sorts.descending("_id"))
                .limit(asked.fetch())
                .into(new ArrayList<>());
        return Page.of(found, asked, StatisticsBook::id);
    }

    StatisticsBook add(Caller caller, Contents contents) {
        var areas = areas(caller, contents);
        return books.insert(new StatisticsBook(
                Ids.newId(),
                0,
                areas.getFirst(),
                contents,
                caller.subject(),
                caller.name(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                List.of()));
    }

    /** @throws org.khet.problem.ProblemException 412 where the caller has not seen the present version */
    StatisticsBook change(Caller caller, String id, @Nullable String ifMatch, Contents contents) {
        get(caller, id);
        areas(caller, contents);
        return books.mutate(id, book -> {
            ETags.requireMatch(ifMatch, book.version());
            return Change.of(book.with(contents));
        });
    }

    /** Binds the book and keeps the file; the edition's number is its place among the book's editions. */
    StatisticsBook produce(Caller caller, String id, boolean draft) {
        var book = get(caller, id);
        areas(caller, book.contents());
        var bound = binder.bind(book.contents(), draft);
        int number = book.editions().size() + 1;
        files.store(StatisticsBook.fileId(id, number), bound.pdf());
        return books.save(book.and(new Edition(
                number,
                draft,
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                caller.subject(),
                caller.name(),
                book.contents(),
                bound.sources(),
                bound.pages(),
                bound.pdf().length,
                bound.sha256())));
    }

    byte[] file(StatisticsBook book, Edition edition) {
        return files.read(StatisticsBook.fileId(book.id(), edition.number()));
    }

    /** Of all chapters; each is one that the caller reaches. */
    private List<String> areas(Caller caller, Contents contents) {
        var areas = new ArrayList<String>();
        for (int i = 0; i < contents.entries().size(); i++) {
            areas.add(area(caller, contents.entries().get(i), i));
        }
        return areas;
    }

    private String area(Caller caller, Entry entry, int at) {
        var production = entry.productionId();
        var snapshot = entry.snapshotId();
        if (production != null && snapshot == null && entry.reportCode() == null) {
            var chapter = productions.get(caller, production);
            if (chapter.isBook()) {
                throw BookProblems.bookInBook(at);
            }
            return chapter.areaCode();
        }
        if (production == null && snapshot != null && entry.reportCode() != null) {
            var found = snapshots.get(snapshot);
            if (!found.within(caller::coversArea)) {
                throw BookProblems.notFound();
            }
            return found.members().getFirst().areaCode();
        }
        throw BookProblems.unclearEntry(at);
    }
}

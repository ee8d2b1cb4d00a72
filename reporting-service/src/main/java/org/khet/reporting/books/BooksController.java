package org.khet.reporting.books;

import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.khet.idempotency.ETags;
import org.khet.paging.Page;
import org.khet.paging.PageRequest;
import org.khet.reporting.books.StatisticsBook.Edition;
import org.khet.reporting.outputs.Format;
import org.khet.security.AuditTrail;
import org.khet.security.Caller;
import org.khet.security.Role;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Statistics books over HTTP: written by those who produce reports, read by all staff of the area. */
@RestController
@RequestMapping("/api/reporting/books")
class BooksController {

    private final Books books;
    private final BookPublishing publishing;
    private final AuditTrail audit;

    BooksController(Books books, BookPublishing publishing, AuditTrail audit) {
        this.books = books;
        this.publishing = publishing;
        this.audit = audit;
    }

    @GetMapping
    Page<BookView> list(
            Caller caller,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        caller.requireStaff();
        var page = books.page(caller, PageRequest.of(limit, cursor));
        var proposed = publishing.of(page.items());
        return page.map(book -> BookView.of(book, proposed));
    }

    @PostMapping
    ResponseEntity<BookView> add(Caller caller, @Valid @RequestBody WrittenBook written) {
        caller.requireRole(Role.ANALYST, Role.DATA_OFFICER);
        var book = books.add(caller, written.contents());
        audit.record(caller, "book-written", book.id(), Map.of());
        return ResponseEntity.created(URI.create("/api/reporting/books/" + book.id()))
                .eTag(ETags.of(book.version()))
                .body(view(book));
    }

    @GetMapping("/{id}")
    ResponseEntity<BookView> one(Caller caller, @PathVariable String id) {
        caller.requireStaff();
        return answer(books.get(caller, id));
    }

    /** Replaces the book's contents; editions made before stay as they were. */
    @PutMapping("/{id}")
    ResponseEntity<BookView> change(
            Caller caller,
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody WrittenBook written) {
        caller.requireRole(Role.ANALYST, Role.DATA_OFFICER);
        var book = books.change(caller, id, ifMatch, written.contents());
        audit.record(caller, "book-written", id, Map.of());
        return answer(book);
    }

    /** Makes an edition. A draft says so on each page; a final one takes only tables that were approved. */
    @PostMapping("/{id}/produce")
    ResponseEntity<BookView> produce(
            Caller caller, @PathVariable String id, @RequestBody(required = false) @Nullable Wanted wanted) {
        caller.requireRole(Role.ANALYST, Role.DATA_OFFICER);
        boolean draft = wanted != null && Boolean.TRUE.equals(wanted.draft());
        var book = books.produce(caller, id, draft);
        audit.record(caller, "book-produced", id, Map.of("draft", Boolean.toString(draft)));
        return answer(book);
    }

    /**
     * Begins an edition's way to the public as a production, which another person checks and approves. Its address is given
     * when that production is published.
     */
    @PostMapping("/{id}/editions/{number}/propose")
    ResponseEntity<BookView> propose(Caller caller, @PathVariable String id, @PathVariable int number) {
        caller.requireRole(Role.ANALYST, Role.DATA_OFFICER);
        var book = books.get(caller, id);
        publishing.propose(book, edition(book, number));
        audit.record(caller, "book-proposed", id, Map.of("edition", Integer.toString(number)));
        return answer(book);
    }

    /** @param edition null takes the newest */
    @GetMapping("/{id}/outputs/pdf")
    ResponseEntity<byte[]> pdf(
            Caller caller, @PathVariable String id, @RequestParam(required = false) @Nullable Integer edition) {
        caller.requireStaff();
        var book = books.get(caller, id);
        var made = edition(book, edition);
        var name = "book-%d-%d.pdf".formatted(made.contents().schoolYear(), made.number());
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(Format.PDF.mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .header("X-Content-SHA256", made.sha256())
                .body(books.file(book, made));
    }

    private static Edition edition(StatisticsBook book, @Nullable Integer number) {
        return book.editions().stream()
                .filter(one -> number == null || one.number() == number)
                .reduce((first, second) -> second)
                .orElseThrow(BookProblems::noEdition);
    }

    private BookView view(StatisticsBook book) {
        return BookView.of(book, publishing.of(List.of(book)));
    }

    private ResponseEntity<BookView> answer(StatisticsBook book) {
        return ResponseEntity.ok().eTag(ETags.of(book.version())).body(view(book));
    }

    /** What kind of edition is wanted; a final one where nothing is said. */
    record Wanted(@Nullable Boolean draft) {}
}

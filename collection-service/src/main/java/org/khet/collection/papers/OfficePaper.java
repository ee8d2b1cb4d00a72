package org.khet.collection.papers;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.khet.collection.letterheads.OfficeLetterhead;
import org.khet.collection.registers.Book;
import org.khet.documents.Block;
import org.khet.documents.Document;
import org.khet.documents.Letter;
import org.khet.documents.Memo;
import org.khet.documents.Picture;
import org.khet.documents.Signature;

/**
 * What is to be printed.
 *
 * @param paper its id among all papers: asked for again, it keeps its number
 * @param draft bears no number and is marked as a draft
 * @param body paragraphs, one line each; a line that begins with {@code #} is a heading
 * @param signatoryId of the letterhead; null leaves the office's head
 */
record OfficePaper(
        @NotBlank @Pattern(regexp = "[A-Za-z0-9:_-]{1,100}") String paper,
        @NotNull Form form,
        boolean draft,
        @NotBlank @Size(max = 300) String subject,
        @NotBlank @Size(max = 300) String to,
        @NotBlank @Size(max = 20_000) String body,
        @NotNull @Size(max = 20) List<@NotBlank @Size(max = 300) String> references,
        @NotNull @Size(max = 50) List<@NotBlank @Size(max = 300) String> enclosures,
        @Nullable @Size(max = 40) String signatoryId) {

    /** Which kind of paper. */
    enum Form {
        MEMO(Book.MEMO),
        LETTER(Book.LETTER);

        private final Book book;

        Form(Book book) {
            this.book = book;
        }

        Book book() {
            return book;
        }
    }

    /** @param signature null leaves room for a pen */
    Document document(
            OfficeLetterhead office, @Nullable String number, @Nullable LocalDate date, @Nullable Picture signature) {
        var words = office.wording();
        var phone = words.phone().isBlank() ? "" : "โทร. " + words.phone();
        return switch (form) {
            case MEMO ->
                new Memo(
                        draft,
                        Stream.of(words.groupTh(), words.agencyTh(), phone)
                                .filter(part -> !part.isBlank())
                                .reduce((a, b) -> a + " " + b)
                                .orElse(""),
                        number,
                        date,
                        subject,
                        to,
                        blocks(),
                        List.of(signed(office, null, signature)));
            case LETTER -> {
                var sender = new ArrayList<String>();
                sender.add(words.officeTh());
                sender.addAll(words.address());
                yield new Letter(
                        draft,
                        null,
                        number,
                        sender,
                        date,
                        subject,
                        to,
                        references,
                        enclosures,
                        blocks(),
                        List.of(signed(office, "ขอแสดงความนับถือ", signature)),
                        Stream.of(words.groupTh(), phone)
                                .filter(line -> !line.isBlank())
                                .toList());
            }
        };
    }

    private Signature signed(OfficeLetterhead office, @Nullable String above, @Nullable Picture image) {
        var signatory = office.signatories().stream()
                .filter(one -> one.id().equals(signatoryId))
                .findFirst();
        return new Signature(
                above,
                image,
                signatory.map(OfficeLetterhead.Signatory::nameTh).orElse("........................................"),
                signatory
                        .map(OfficeLetterhead.Signatory::positionTh)
                        .orElse(office.wording().headTitleTh()));
    }

    private List<Block> blocks() {
        return body.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(line -> line.startsWith("#")
                        ? new Block.Heading(line.replaceFirst("^#+\\s*", ""))
                        : (Block) new Block.Paragraph(line))
                .toList();
    }
}

package org.khet.collection.archive;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.khet.archives.BagWriter;
import org.khet.archives.Sealed;
import org.khet.calendar.WorkingCalendar;
import org.khet.collection.certificates.Sha256;
import org.khet.collection.collections.DataCollection;
import org.khet.collection.collections.StepPapers;
import org.khet.collection.letterheads.Letterheads;
import org.khet.messaging.Ids;
import org.khet.security.AuditTrail;
import org.khet.security.Caller;
import org.springframework.stereotype.Component;

/** Seals a collection's archive when its last step is completed: before the step is, so that none is done without. */
@Component
class Sealing implements StepPapers {

    private static final int FILING = 6;

    private final ArchiveContent content;
    private final ArchiveBytes bytes;
    private final Archives archives;
    private final Letterheads letterheads;
    private final ArchiveSettings settings;
    private final AuditTrail audit;
    private final Clock clock;

    Sealing(
            ArchiveContent content,
            ArchiveBytes bytes,
            Archives archives,
            Letterheads letterheads,
            ArchiveSettings settings,
            AuditTrail audit,
            Clock clock) {
        this.content = content;
        this.bytes = bytes;
        this.archives = archives;
        this.letterheads = letterheads;
        this.settings = settings;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public void require(Caller caller, DataCollection collection, int step) {
        if (step == FILING) {
            try {
                seal(caller, collection);
            } catch (IOException e) {
                throw new UncheckedIOException("The archive of " + collection.id() + " could not be written", e);
            }
        }
    }

    private void seal(Caller caller, DataCollection collection) throws IOException {
        Files.createDirectories(settings.workspace());
        var file = Files.createTempFile(settings.workspace(), "archive", ".zip");
        try {
            var now = clock.instant();
            var packed = pack(collection, file, now);
            var batch = Ids.newId();
            int chunks = bytes.store(batch, file);
            archives.put(archive(caller, collection, now, packed, batch, chunks, Files.size(file)));
            audit.record(caller, "archive-sealed", collection.id(), Map.of("sha256", packed.sha256()));
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private record Packed(List<Sealed> files, Map<String, ArchiveContent.Title> titles, String sha256) {}

    private Packed pack(DataCollection collection, Path file, Instant now) throws IOException {
        var office = letterheads.of(collection.areaCode());
        var at = LocalDateTime.ofInstant(now, WorkingCalendar.BANGKOK).withNano(0);
        var sum = Sha256.digest();
        try (OutputStream out = new DigestOutputStream(new BufferedOutputStream(Files.newOutputStream(file)), sum)) {
            List<Sealed> files;
            Map<String, ArchiveContent.Title> titles;
            try (var bag = new BagWriter(out, "khet-" + collection.id(), at)) {
                titles = content.pack(collection, bag);
                var info = new LinkedHashMap<String, String>();
                info.put("Source-Organization", office.wording().officeTh());
                info.put("External-Description", collection.titleTh());
                info.put("External-Identifier", collection.id());
                info.put(
                        "Khet-Keep-Until",
                        keepUntil(now, office.retentionYears()).toString());
                files = bag.seal(info);
            }
            return new Packed(files, titles, HexFormat.of().formatHex(sum.digest()));
        }
    }

    private CollectionArchive archive(
            Caller caller, DataCollection collection, Instant now, Packed packed, String batch, int chunks, long size) {
        var words = new StringBuilder(
                collection.titleTh() + " " + collection.dataSetCode() + " " + collection.schoolYear());
        var papers = packed.files().stream()
                .map(file -> {
                    var title = packed.titles().get(file.path());
                    var said = title == null ? new ArchiveContent.Title(file.path(), "") : title;
                    words.append(' ').append(said.titleTh()).append(' ').append(said.words());
                    return new CollectionArchive.Paper(
                            file.path(), said.titleTh(), ArchiveText.plain(said.words()), file.bytes(), file.sha256());
                })
                .toList();
        return new CollectionArchive(
                collection.id(),
                0,
                collection.areaCode(),
                collection.titleTh(),
                collection.dataSetCode(),
                collection.schoolYear(),
                collection.round(),
                collection.referenceDate(),
                now,
                caller.name(),
                keepUntil(now, letterheads.of(collection.areaCode()).retentionYears()),
                batch,
                chunks,
                size,
                packed.sha256(),
                papers,
                ArchiveText.plain(words.toString()),
                null);
    }

    /** Terms of keeping end with the calendar year. */
    static LocalDate keepUntil(Instant sealed, int years) {
        return LocalDate.of(sealed.atZone(WorkingCalendar.BANGKOK).getYear() + years, 12, 31);
    }
}

package org.khet.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.khet.procedure.Given.CALENDAR;
import static org.khet.procedure.Given.on;

import com.mongodb.MongoClientSettings;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.bson.BsonBoolean;
import org.bson.BsonDocument;
import org.bson.BsonDocumentReader;
import org.bson.BsonDocumentWriter;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.junit.jupiter.api.Test;

/** A case goes into its aggregate's document through the driver's own record codec and comes back the same. */
class StoredCaseTest {
    private final Codec<ProcedureCase> codec =
            MongoClientSettings.getDefaultCodecRegistry().get(ProcedureCase.class);

    private BsonDocument written(ProcedureCase stored) {
        BsonDocument document = new BsonDocument();
        codec.encode(
                new BsonDocumentWriter(document),
                stored,
                EncoderContext.builder().build());
        return document;
    }

    private ProcedureCase read(BsonDocument document) {
        return codec.decode(
                new BsonDocumentReader(document), DecoderContext.builder().build());
    }

    @Test
    void a_case_in_full_life_comes_back_equal() {
        Instant finer = Instant.parse("2026-06-08T03:04:05.123456789Z");
        ProcedureCase stored = ProcedureCase.start(
                        Procedures.COLLECTION, Map.of(4, LocalDate.of(2026, 6, 30)), "a", finer, CALENDAR)
                .assign(1, "b", "a", finer)
                .pause(1, "a", "รอหนังสือ", finer, CALENDAR)
                .resume(1, "a", on("2026-06-10"), CALENDAR)
                .extend(1, 3, "a", "ขอเวลา", on("2026-06-10"), CALENDAR)
                .complete(1, "a", null, on("2026-06-11"), CALENDAR)
                .pause(2, "a", "รอ", on("2026-06-12"), CALENDAR);
        assertThat(read(written(stored))).isEqualTo(stored);
    }

    @Test
    void a_document_of_an_older_form_is_still_read() {
        BsonDocument document = written(ProcedureCase.start(Procedures.COLLECTION, "a", on("2026-06-08"), CALENDAR));
        BsonDocument first = document.getArray("steps").get(0).asDocument();
        first.remove("pauses");
        first.remove("extensionDays");
        first.remove("level");
        first.remove("round");
        first.append("fromALaterVersion", BsonBoolean.TRUE);
        assertThat(read(document).step(1).pauses()).isEmpty();
        assertThat(read(document).step(1).level()).isZero();
    }
}

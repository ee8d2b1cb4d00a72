package org.khet.reporting.inputs;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.khet.idempotency.ETags;
import org.khet.problem.CommonProblems;
import org.khet.problem.ProblemException;
import org.khet.reporting.inputs.InputTable.KeyColumn;
import org.khet.security.Caller;
import org.springframework.stereotype.Component;

/** All input tables. Each change is an edition of its own; the newest of a table is in force. */
@Component
public class InputTables implements InputEditions {

    private final Map<String, ShippedInputs> shipped = ShippedInputs.all();
    private final MongoCollection<InputEdition> editions;
    private final Clock clock;

    InputTables(MongoDatabase database, Clock clock) {
        this.editions = database.getCollection("input_editions", InputEdition.class);
        this.clock = clock;
        editions.createIndex(Indexes.ascending("code"));
        shipped.values().forEach(this::ship);
    }

    /**
     * The figure of a table on a day.
     *
     * @param keys any of the table's keys, and for a table by bands the number itself under {@link InputRow#NUMBER}
     * @return empty where no row fits, or more than one: a figure that may be another is none
     * @throws ProblemException 404 where there is no such table
     */
    public Optional<BigDecimal> value(String tableCode, Map<String, String> keys, LocalDate on) {
        return get(tableCode).row(keys, on).map(InputRow::value);
    }

    /**
     * The rows of a table that hold on a day, in the order in which the office wrote them.
     *
     * @throws ProblemException 404 where there is no such table
     */
    public List<InputRow> rows(String tableCode, LocalDate on) {
        return get(tableCode).rows(on);
    }

    @Override
    public InputEdition get(String tableCode) {
        table(tableCode);
        return newest(tableCode)
                .orElseThrow(() -> new IllegalStateException("Input table " + tableCode + " was not shipped"));
    }

    /** How a table is reckoned with, as the edition says or else as is usual. */
    public String setting(InputEdition edition, String settingCode) {
        return table(edition.code()).settings().stream()
                .filter(setting -> setting.code().equals(settingCode))
                .map(setting -> edition.settings().getOrDefault(settingCode, setting.usual()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(edition.code() + " has no setting " + settingCode));
    }

    /** How people call what a key column holds. */
    public record Label(String th, String en) {}

    /** The name of a choice, or the value itself where it is none. */
    public Label label(String tableCode, String keyCode, String value) {
        return table(tableCode)
                .key(keyCode)
                .flatMap(key -> key.choices().stream()
                        .filter(choice -> choice.code().equals(value))
                        .findFirst())
                .map(choice -> new Label(choice.labelTh(), choice.labelEn()))
                .orElseGet(() -> new Label(value, value));
    }

    /**
     * The keys that tell the rows of a table by bands apart, each with what may be written in it; nothing where anything may.
     *
     * @return empty where there is no such table, or it is not by bands
     */
    public Optional<Map<String, List<String>>> keysOfBands(String tableCode) {
        return Optional.ofNullable(shipped.get(tableCode))
                .map(ShippedInputs::table)
                .filter(InputTable::banded)
                .map(table -> table.keys().stream()
                        .filter(key -> key.kind().tellsRowsApart())
                        .collect(Collectors.toUnmodifiableMap(
                                KeyColumn::code,
                                key -> key.open()
                                        ? List.of()
                                        : key.choices().stream()
                                                .map(InputTable.Choice::code)
                                                .toList())));
    }

    List<InputTable> tables() {
        return shipped.values().stream()
                .map(ShippedInputs::table)
                .sorted((a, b) -> a.code().compareTo(b.code()))
                .toList();
    }

    InputTable table(String code) {
        var found = shipped.get(code);
        if (found == null) {
            throw notFound();
        }
        return found.table();
    }

    @Override
    public InputEdition get(String code, int version) {
        var found = editions.find(eq("_id", InputEdition.idOf(code, version))).first();
        if (found == null) {
            throw notFound();
        }
        return found;
    }

    /** Every edition, newest first. */
    List<InputEdition> history(String code) {
        table(code);
        return editions.find(eq("code", code)).sort(Sorts.descending("version")).into(new ArrayList<>());
    }

    /**
     * Puts rows in force.
     *
     * @throws ProblemException 422 where they leave a gap or overlap, 412 where somebody else has changed them meanwhile
     */
    InputEdition put(Caller caller, String code, @Nullable String ifMatch, WrittenRows written) {
        var table = table(code);
        var now = get(code);
        ETags.requireMatch(ifMatch, now.version());
        var rows = written.requireSound(table);
        if (now.saysTheSameAs(written.settings(), rows)) {
            return now;
        }
        var next = edition(code, now.version() + 1, written.settings(), rows, written.note(), caller);
        if (!insert(next)) {
            ETags.requireMatch(ETags.of(now.version()), next.version());
        }
        return next;
    }

    private void ship(ShippedInputs brought) {
        var code = brought.table().code();
        var newest = newest(code);
        boolean follows = newest.isEmpty()
                || (newest.get().by() == null && !newest.get().saysTheSameAs(Map.of(), brought.rows()));
        if (follows) {
            int version = newest.map(InputEdition::version).orElse(0) + 1;
            insert(edition(code, version, Map.of(), brought.rows(), "", null));
        }
    }

    private InputEdition edition(
            String code,
            int version,
            Map<String, String> settings,
            List<InputRow> rows,
            String note,
            @Nullable Caller caller) {
        return new InputEdition(
                InputEdition.idOf(code, version),
                code,
                version,
                settings,
                rows,
                note,
                caller == null ? null : caller.subject(),
                caller == null ? "Khet" : caller.name(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }

    private Optional<InputEdition> newest(String code) {
        return Optional.ofNullable(editions.find(eq("code", code))
                .sort(Sorts.descending("version"))
                .first());
    }

    /** @return false where another has stored that version */
    private boolean insert(InputEdition edition) {
        try {
            editions.insertOne(edition);
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }

    static ProblemException notFound() {
        return ProblemException.of(CommonProblems.NOT_FOUND)
                .detail("ไม่มีตารางหรือรุ่นที่ขอ", "There is no such table, or no such version of it")
                .cure("ดูรหัสตารางได้ที่ GET /api/reporting/inputs", "See GET /api/reporting/inputs for the codes")
                .build();
    }
}

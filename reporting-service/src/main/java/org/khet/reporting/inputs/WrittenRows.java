package org.khet.reporting.inputs;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.khet.problem.CommonProblems;
import org.khet.problem.FieldProblem;
import org.khet.problem.ProblemException;

/**
 * All rows of a table as somebody writes them.
 *
 * @param settings by code; what is left out is as usual
 * @param note why it is changed
 */
record WrittenRows(
        @Nullable @Size(max = 20) Map<String, String> settings,
        @NotNull @Size(max = MOST) List<@NotNull @Valid WrittenRow> rows,
        @Nullable @Size(max = 500) String note) {

    static final int MOST = 5000;

    @Override
    public Map<String, String> settings() {
        return settings == null ? Map.of() : settings;
    }

    @Override
    public String note() {
        return note == null ? "" : note.strip();
    }

    /** A row of it; a key that is empty is as good as absent. */
    record WrittenRow(
            @NotNull @Size(max = 12) Map<String, @Nullable String> keys,
            @NotNull BigDecimal value,
            @NotNull LocalDate validFrom,
            @Nullable LocalDate validTo,
            @Nullable String authority,
            @Nullable String source,
            boolean confirmed) {

        InputRow row() {
            var given = new TreeMap<String, String>();
            keys.forEach((code, written) -> {
                if (written != null && !written.isBlank()) {
                    given.put(code, written.strip());
                }
            });
            return new InputRow(
                    Collections.unmodifiableMap(given),
                    value,
                    validFrom,
                    validTo,
                    authority == null ? "" : authority.strip(),
                    source == null ? "" : source.strip(),
                    confirmed);
        }
    }

    /** @throws ProblemException 422 with every fault at its row */
    List<InputRow> requireSound(InputTable table) {
        var written = rows.stream().map(WrittenRow::row).toList();
        var faults = new ArrayList<>(settingFaults(table));
        faults.addAll(RowRules.faults(table, written));
        if (!faults.isEmpty()) {
            var refusal = ProblemException.of(CommonProblems.VALIDATION_FAILED)
                    .detail("ตารางนี้ยังใช้ไม่ได้ ไม่มีการบันทึก", "This table cannot be used; nothing was stored")
                    .cure(
                            "แก้แถวที่ระบุ เติมแถวของช่วงที่ขาด หรือลบแถวเก่าที่เลิกใช้ (รุ่นเดิมยังอยู่ในประวัติ)",
                            "Mend the rows named, fill the gap, or delete rows no longer used (their versions are kept)");
            faults.forEach(refusal::field);
            throw refusal.build();
        }
        return written;
    }

    private List<FieldProblem> settingFaults(InputTable table) {
        return settings().entrySet().stream()
                .filter(given -> table.settings().stream()
                        .noneMatch(
                                setting -> setting.code().equals(given.getKey()) && setting.offers(given.getValue())))
                .map(given -> new FieldProblem(
                        "settings." + given.getKey(),
                        null,
                        "ไม่มีตัวเลือกนี้",
                        "There is no such setting, or no such choice of it"))
                .toList();
    }
}

package org.khet.collection.mending;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.khet.collection.datasets.DataSets;
import org.khet.collection.submissions.Reach;
import org.khet.collection.submissions.Scope;
import org.khet.collection.submissions.SubmissionAction;
import org.khet.idempotency.ETags;
import org.khet.rules.dataset.DataSet;
import org.khet.security.Caller;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Edits of single rows over HTTP, each answered with what it makes of the findings. */
@RestController
@RequestMapping(MendingController.PATH)
class MendingController {
    static final String PATH = "/api/collection/collections/{collectionId}/submissions/{schoolCode}";
    private static final int LONGEST_CELL = 1000;

    private final Reach reach;
    private final Mending mending;
    private final MendedAnswers answers;
    private final DataSets dataSets;

    MendingController(Reach reach, Mending mending, MendedAnswers answers, DataSets dataSets) {
        this.reach = reach;
        this.mending = mending;
        this.answers = answers;
        this.dataSets = dataSets;
    }

    /**
     * What is to become of a row.
     *
     * @param fields new values by field, null for blank; the others stay
     * @param remove takes the row out; needs a reason
     */
    record RowEdit(
            @Nullable Map<String, @Nullable String> fields,
            @Nullable Boolean remove,
            @Nullable @Size(max = 500) String reason) {}

    /** A row to be added; the school's own code is filled in. */
    record NewRow(
            @Nullable Map<String, @Nullable String> fields,
            @NotBlank @Size(max = 500) String reason) {}

    /** Why an edit is taken back, where somebody says. */
    record Undoing(@Nullable @Size(max = 500) String reason) {}

    @PatchMapping("/records/{row}")
    ResponseEntity<MendedAnswers.Answer> edit(
            Caller caller,
            @PathVariable String collectionId,
            @PathVariable String schoolCode,
            @PathVariable int row,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody RowEdit said) {
        var scope = reach.toAct(caller, collectionId, schoolCode, SubmissionAction.MEND);
        var reason = stripped(said.reason());
        if (Boolean.TRUE.equals(said.remove())) {
            if (reason == null) {
                throw MendingProblems.reasonNeeded();
            }
            return answer(scope, mending.mend(caller, scope, new Wanted.Remove(row, reason), ifMatch), HttpStatus.OK);
        }
        var cells = cells(dataSet(scope), said.fields(), row);
        if (cells.isEmpty()) {
            throw MendingProblems.nothingToDo();
        }
        return answer(
                scope, mending.mend(caller, scope, new Wanted.Change(row, cells, reason), ifMatch), HttpStatus.OK);
    }

    @PostMapping("/records")
    ResponseEntity<MendedAnswers.Answer> add(
            Caller caller,
            @PathVariable String collectionId,
            @PathVariable String schoolCode,
            @Valid @RequestBody NewRow said) {
        var scope = reach.toAct(caller, collectionId, schoolCode, SubmissionAction.MEND);
        var wanted = new Wanted.Add(
                cells(dataSet(scope), said.fields(), 0), said.reason().strip());
        return answer(scope, mending.mend(caller, scope, wanted, null), HttpStatus.CREATED);
    }

    /** Takes back one of the edits since the last file, if what it wrote still stands. */
    @PostMapping("/edits/{edit}/undo")
    ResponseEntity<MendedAnswers.Answer> undo(
            Caller caller,
            @PathVariable String collectionId,
            @PathVariable String schoolCode,
            @PathVariable int edit,
            @Valid @RequestBody Undoing said) {
        var scope = reach.toAct(caller, collectionId, schoolCode, SubmissionAction.MEND);
        // That what it wrote still stands is a stricter condition than any tag.
        var mended = mending.mend(caller, scope, new Wanted.Undo(edit, stripped(said.reason())), "*");
        return answer(scope, mended, HttpStatus.OK);
    }

    private ResponseEntity<MendedAnswers.Answer> answer(Scope scope, Mending.Mended mended, HttpStatus status) {
        return ResponseEntity.status(status)
                .eTag(ETags.of(mended.submission().version()))
                .body(answers.of(mended, dataSet(scope)));
    }

    private static Map<String, String> cells(DataSet dataSet, @Nullable Map<String, @Nullable String> said, int row) {
        var cells = new LinkedHashMap<String, String>();
        if (said != null) {
            said.forEach((field, value) -> {
                if (dataSet.findField(field).isEmpty()) {
                    throw MendingProblems.unknownField(field);
                }
                if (value != null
                        && (value.length() > LONGEST_CELL || value.chars().anyMatch(Character::isISOControl))) {
                    throw MendingProblems.notACell(field, row);
                }
                cells.put(field, value == null ? "" : value);
            });
        }
        return cells;
    }

    private static @Nullable String stripped(@Nullable String reason) {
        return reason == null || reason.isBlank() ? null : reason.strip();
    }

    private DataSet dataSet(Scope scope) {
        return dataSets.get(scope.collection().dataSetCode(), scope.collection().dataSetVersion());
    }
}

package org.khet.collection.records;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The edits on top of what files brought. Each knows the state before it, so from a state's name all its edits are found,
 * and none of a writer who came too late.
 */
@Component
public class EditLog {
    private static final int CHANGE_CELLS = 3;

    /** States looked at lately; an overlay has some kilobytes an edited row. */
    private static final int REMEMBERED = 64;

    private final MongoCollection<Edit> edits;
    private final MongoCollection<PackedBase> bases;
    private final FieldKeys keys;
    private final Sealer cells;
    private final Sealer analytic;
    private final Sealer sealer;
    private final Map<String, Overlay> overlays = new LinkedHashMap<>(REMEMBERED, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Overlay> eldest) {
            return size() > REMEMBERED;
        }
    };

    EditLog(MongoDatabase database, FieldKeys keys) {
        this.edits = database.getCollection("record_edits", Edit.class);
        this.bases = database.getCollection("record_bases", PackedBase.class);
        this.keys = keys;
        this.cells = Sealer.of(keys, "edits-cells");
        this.analytic = Sealer.of(keys, "edits-analytic");
        this.sealer = Sealer.of(keys, "edits");
        edits.createIndex(Indexes.ascending("base"));
    }

    /** Writes an edit; it counts once the submission names the state it makes. */
    public BatchName append(BatchName before, NewEdit edit) {
        var made = before.next();
        var id = made.text();
        var row = edit.cells();
        var found = new ArrayList<List<@Nullable String>>();
        edit.findings().values().forEach(found::addAll);
        var changes = new ArrayList<List<@Nullable String>>();
        for (var change : edit.changes()) {
            changes.add(listOf(change.field(), change.before(), change.after()));
        }
        changes.add(listOf("", edit.reason(), null));
        var stored = new Edit(
                id,
                made.base(),
                made.edits(),
                before.text(),
                edit.submissionId(),
                keys.id(),
                edit.kind(),
                edit.row(),
                edit.place().chunk(),
                edit.place().index(),
                edit.baseChunks(),
                edit.baseFindingChunks(),
                edit.undoes(),
                edit.fields(),
                List.copyOf(edit.findings().keySet()),
                sealed(
                        cells,
                        id,
                        row == null ? List.of() : List.of(whole(row)),
                        edit.fields().size() + 2),
                sealed(
                        analytic,
                        id,
                        row == null ? List.of() : List.of(edit.figures()),
                        edit.figures().size()),
                sealed(sealer, id + "/changes", changes, CHANGE_CELLS),
                sealed(
                        sealer,
                        id + "/findings",
                        found,
                        found.isEmpty() ? 0 : found.getFirst().size()),
                edit.byId(),
                edit.byName(),
                edit.at());
        edits.insertOne(stored);
        var known = before.edited() ? remembered(before.text()) : Overlay.NONE;
        if (known != null) {
            remember(id, with(known, stored));
        }
        return made;
    }

    /** Takes back an edit that no submission came to name. */
    public void withdraw(BatchName made) {
        edits.deleteOne(eq("_id", made.text()));
    }

    /** What the edits of a state make of its base. */
    public Overlay overlay(String batch) {
        var name = BatchName.of(batch);
        if (!name.edited()) {
            return Overlay.NONE;
        }
        var known = remembered(batch);
        if (known != null) {
            return known;
        }
        var last = edits.find(eq("_id", batch)).first();
        if (last == null) {
            throw new IllegalStateException("There is no edit that makes batch " + batch);
        }
        // Mostly one edit has been added to a state that is remembered.
        var before = BatchName.of(last.after()).edited() ? remembered(last.after()) : Overlay.NONE;
        var overlay = before == null ? from(onTop(name)) : with(before, last);
        remember(batch, overlay);
        return overlay;
    }

    /** One of the edits of a state. */
    public Optional<Edit> find(String batch, int number) {
        return chain(batch).stream().filter(edit -> edit.number() == number).findFirst();
    }

    /** All edits since the file, oldest first, whatever was packed between. */
    public List<Edit> chain(String batch) {
        var name = BatchName.of(batch);
        var all = new ArrayList<>(name.packed() ? chain(packedFrom(name.base()).from()) : List.<Edit>of());
        all.addAll(onTop(name));
        return all;
    }

    /** The edits on top of a state's chunks, oldest first. */
    private List<Edit> onTop(BatchName name) {
        if (!name.edited()) {
            return List.of();
        }
        var byId = new HashMap<String, Edit>();
        for (var edit : edits.find(and(eq("base", name.base()), lte("number", name.edits())))) {
            byId.put(edit.id(), edit);
        }
        var chain = new ArrayList<Edit>();
        for (var edit = byId.get(name.text()); edit != null; edit = byId.get(edit.after())) {
            chain.add(edit);
        }
        if (chain.size() != name.onTop()) {
            throw new IllegalStateException("Edits of batch " + name.text() + " are missing");
        }
        return chain.reversed();
    }

    /** Notes of which state chunks are written; before the first of them is. */
    void pack(BatchName into, String from, int last) {
        bases.insertOne(new PackedBase(into.base(), from, last));
    }

    /** The highest number a row of a packed base or of what came before it ever had; 0 for a base as its file brought it. */
    public int lastRowBefore(String batch) {
        var name = BatchName.of(batch);
        return name.packed() ? packedFrom(name.base()).last() : 0;
    }

    private PackedBase packedFrom(String base) {
        var packed = bases.find(eq("_id", base)).first();
        if (packed == null) {
            throw new IllegalStateException("Nothing says what was packed into " + base);
        }
        return packed;
    }

    /** What an edit changed. */
    public List<NewEdit.CellChange> changes(Edit edit) {
        var rows = opened(sealer, edit.id() + "/changes", edit.changes());
        return rows.subList(0, rows.size() - 1).stream()
                .map(row -> new NewEdit.CellChange(String.valueOf(row.get(0)), row.get(1), row.get(2)))
                .toList();
    }

    /** Why somebody edited; null where nobody said. */
    public @Nullable String reason(Edit edit) {
        return opened(sealer, edit.id() + "/changes", edit.changes()).getLast().get(1);
    }

    void delete(String base) {
        edits.deleteMany(eq("base", base));
        bases.deleteOne(eq("_id", base));
    }

    private void remember(String batch, Overlay overlay) {
        synchronized (overlays) {
            overlays.put(batch, overlay);
        }
    }

    private @Nullable Overlay remembered(String batch) {
        synchronized (overlays) {
            return overlays.get(batch);
        }
    }

    private Overlay from(List<Edit> chain) {
        var overlay = Overlay.NONE;
        for (var edit : chain) {
            overlay = with(overlay, edit);
        }
        return overlay;
    }

    private Overlay with(Overlay before, Edit edit) {
        var rows = opened(cells, edit.id(), edit.cells());
        var figures = opened(analytic, edit.id(), edit.analytic());
        var edited = new Overlay.Edited(
                edit.row(),
                new NewEdit.Place(edit.chunk(), edit.index()),
                rows.isEmpty() ? null : StoredRow.of(edit.fields(), rows.getFirst()),
                figures.isEmpty() ? List.of() : figures.getFirst(),
                edit.number());
        var found = new HashMap<Integer, List<List<@Nullable String>>>();
        edit.found().forEach(row -> found.put(row, new ArrayList<>()));
        for (var finding : opened(sealer, edit.id() + "/findings", edit.findings())) {
            found.getOrDefault(Integer.parseInt(String.valueOf(finding.get(1))), new ArrayList<>())
                    .add(finding);
        }
        return before.with(edit, edited, found);
    }

    private static List<@Nullable String> whole(StoredRow row) {
        var all = new ArrayList<@Nullable String>(row.cells().size() + 2);
        all.add(Integer.toString(row.number()));
        all.add(row.subject());
        all.addAll(row.cells());
        return all;
    }

    private static List<@Nullable String> listOf(@Nullable String a, @Nullable String b, @Nullable String c) {
        var list = new ArrayList<@Nullable String>(CHANGE_CELLS);
        list.add(a);
        list.add(b);
        list.add(c);
        return list;
    }

    private static Binary sealed(Sealer with, String place, List<List<@Nullable String>> rows, int columns) {
        return new Binary(with.seal(RowCodec.write(rows, columns), place));
    }

    private static List<List<@Nullable String>> opened(Sealer with, String place, Binary sealed) {
        return RowCodec.read(with.open(sealed.getData(), place));
    }
}

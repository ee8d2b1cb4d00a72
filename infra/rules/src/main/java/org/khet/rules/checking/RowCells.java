package org.khet.rules.checking;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.khet.rules.csv.Decoder;
import org.khet.rules.csv.Fields;
import org.khet.rules.dataset.Field;
import org.khet.rules.dataset.FieldType;
import org.khet.rules.expression.Slots;
import org.khet.rules.expression.Words;
import org.khet.rules.reading.Layout;
import org.khet.rules.regex.LinearRegex;
import org.khet.rules.text.BuddhistDate;
import org.khet.rules.text.Days;
import org.khet.rules.text.ThaiText;
import org.khet.rules.text.Utf8;

/** The record under the cursor, each cell read at most once and only when asked for. */
final class RowCells implements Row {
    static final byte UNREAD = 0;
    static final byte BLANK = 1;
    static final byte VALUE = 2;

    /** Not of the field's type. */
    static final byte UNREADABLE = 3;

    /** Not in the field's code list. */
    static final byte UNLISTED = 4;

    private final Plan plan;
    private final int[] columnOf;
    private final Decoder decoder;
    private final Slots slots;
    private final int reserved;
    private final @Nullable EarlierRows earlier;
    private final byte[] states;
    private final boolean[] lost;
    private final Numbers numbers = new Numbers();
    private byte[] bytes = new byte[0];
    private Fields fields;
    private int number;
    private int used;
    private boolean anyLost;

    RowCells(Plan plan, Layout layout, Surroundings surroundings, Fields fields) {
        this.plan = plan;
        this.columnOf = layout.columnOf().stream().mapToInt(Integer::intValue).toArray();
        this.decoder = new Decoder(layout.encoding().utf8());
        this.slots = new Slots(plan.slots());
        this.reserved = surroundings.fill(slots, plan);
        this.earlier = surroundings.context().earlier();
        this.states = new byte[plan.fields().size()];
        this.lost = new boolean[states.length];
        this.fields = fields;
    }

    void move(int line, byte[] buffer, Fields record) {
        number = line;
        bytes = buffer;
        fields = record;
        used = reserved;
        anyLost = false;
        Arrays.fill(states, UNREAD);
    }

    Slots slots() {
        return slots;
    }

    /** The previous round, where it is known. */
    @Nullable
    EarlierRows earlier() {
        return earlier;
    }

    int cells() {
        return fields.count();
    }

    /** Whether cells behind the header's last hold anything. */
    boolean holdsBeyond(int columns) {
        for (int i = columns; i < fields.count(); i++) {
            if (fields.from(i) < fields.to(i)) {
                return true;
            }
        }
        return false;
    }

    boolean anyLost() {
        return anyLost;
    }

    boolean lost(int f) {
        return states[f] != UNREAD && lost[f];
    }

    Field field(int f) {
        return plan.fields().get(f).field();
    }

    boolean matchesPattern(int f) {
        LinearRegex pattern = plan.fields().get(f).pattern();
        return pattern == null || pattern.matches(slots.chars(), slots.from(f), slots.to(f));
    }

    /** Reads the cell if it has not been read, and says what it is. */
    byte state(int f) {
        if (states[f] == UNREAD) {
            states[f] = read(f);
        }
        return states[f];
    }

    private byte read(int f) {
        int column = columnOf[f];
        lost[f] = false;
        slots.text(f, 0, 0, false);
        if (column < 0 || column >= fields.count() || fields.from(column) == fields.to(column)) {
            return BLANK;
        }
        int from = fields.from(column);
        int to = fields.to(column);
        char[] chars = slots.buffer(used, to - from);
        int start = used;
        int end = decoder.decode(bytes, from, to, fields.doubled(column), chars, start);
        lost[f] = decoder.takeLost();
        anyLost |= lost[f];
        end = ThaiText.tidy(chars, start, end);
        used = end;
        FieldPlan field = plan.fields().get(f);
        if (field.arabicDigits()) {
            ThaiText.arabicDigits(chars, start, end);
        }
        boolean blank = start == end || field.nulls().find(chars, start, end) != Words.ABSENT;
        slots.text(f, start, end, !blank);
        return blank ? BLANK : value(f, field, chars, start, end);
    }

    private byte value(int f, FieldPlan field, char[] chars, int from, int to) {
        boolean readable = switch (field.field().type()) {
            case TEXT -> true;
            case CODE -> listed(f, field, chars, from, to);
            case INTEGER -> {
                numbers.read(chars, from, to);
                if (!numbers.whole() || numbers.small()) {
                    slots.integer(f, numbers.whole() ? numbers.few() : 0);
                } else {
                    slots.integer(f, numbers.integer());
                }
                yield numbers.whole();
            }
            case DECIMAL -> {
                numbers.read(chars, from, to);
                slots.decimal(f, numbers.readable() ? numbers.decimal() : 0);
                yield numbers.readable();
            }
            case DATE_BE -> {
                int days = BuddhistDate.parse(chars, from, to);
                slots.integer(f, days);
                yield days != Days.NONE;
            }
        };
        if (!readable) {
            slots.unreadable(f);
            return field.field().type() == FieldType.CODE ? UNLISTED : UNREADABLE;
        }
        return VALUE;
    }

    private boolean listed(int f, FieldPlan field, char[] chars, int from, int to) {
        if (field.codes() == null) {
            return true;
        }
        int code = field.codes().find(chars, from, to);
        if (code == Words.ABSENT) {
            return false;
        }
        slots.code(f, code);
        char[] listed = field.codes().listed(code);
        char[] buffer = slots.buffer(used, listed.length);
        // By hand: for a few letters a browser's way of copying takes longer than they do.
        for (int i = 0; i < listed.length; i++) {
            buffer[used + i] = listed[i];
        }
        slots.text(f, used, used + listed.length, true);
        used += listed.length;
        return true;
    }

    @Override
    public int number() {
        return number;
    }

    @Override
    public @Nullable String text(String field) {
        return text(plan.field(field));
    }

    @Override
    public @Nullable String text(int field) {
        return has(field) ? slots.text(field) : null;
    }

    @Override
    public boolean has(int field) {
        return state(field) == VALUE;
    }

    @Override
    public int room(int field) {
        return (slots.to(field) - slots.from(field)) * Utf8.MOST;
    }

    @Override
    public int text(int field, byte[] out, int at) {
        return Utf8.write(slots.chars(), slots.from(field), slots.to(field), out, at);
    }

    @Override
    public long whole(int field) {
        return slots.integer(field);
    }

    @Override
    public double number(int field) {
        return slots.decimal(field);
    }

    @Override
    public void raw(int field, Bytes taker) {
        int column = columnOf[field];
        if (column < 0 || column >= fields.count()) {
            taker.take(bytes, 0, 0);
        } else if (decoder.keeps() && !fields.doubled(column)) {
            taker.take(bytes, fields.from(column), fields.to(column));
        } else {
            byte[] encoded = raw(field).getBytes(StandardCharsets.UTF_8);
            taker.take(encoded, 0, encoded.length);
        }
    }

    @Override
    public String raw(String field) {
        return raw(plan.field(field));
    }

    String raw(int f) {
        int column = columnOf[f];
        if (column < 0 || column >= fields.count()) {
            return "";
        }
        return decoder.text(bytes, fields.from(column), fields.to(column), fields.doubled(column));
    }

    @Override
    public @Nullable Long integer(String field) {
        int f = typed(field, FieldType.INTEGER);
        return state(f) == VALUE ? slots.integer(f) : null;
    }

    @Override
    public @Nullable Double decimal(String field) {
        int f = typed(field, FieldType.DECIMAL);
        return state(f) == VALUE ? slots.decimal(f) : null;
    }

    @Override
    public @Nullable LocalDate date(String field) {
        int f = typed(field, FieldType.DATE_BE);
        return state(f) == VALUE ? LocalDate.ofEpochDay(slots.integer(f)) : null;
    }

    private int typed(String field, FieldType wanted) {
        int f = plan.field(field);
        FieldType type = plan.fields().get(f).field().type();
        if (type != wanted) {
            throw new IllegalArgumentException(field + " is a " + type);
        }
        return f;
    }
}

package org.khet.notification.memory;

import java.util.function.Supplier;

/** A part of the store as it was when it was last read. */
public final class Remembered<T> {

    private final Memory memory;
    private final String name;
    private final Supplier<T> read;
    private long number;
    private volatile T value;

    Remembered(Memory memory, String name, long number, Supplier<T> read) {
        this.memory = memory;
        this.name = name;
        this.number = number;
        this.read = read;
        this.value = read.get();
    }

    public T now() {
        return value;
    }

    /** To be called after a write: this copy reads it again at once, the others within a second. */
    public void changed() {
        memory.changed(this);
    }

    String name() {
        return name;
    }

    /** The number is taken before the reading: a change in between is read again, never missed. */
    synchronized void refresh(long stored) {
        if (stored != number) {
            value = read.get();
            number = stored;
        }
    }
}

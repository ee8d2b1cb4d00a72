package org.khet.rules.reading;

/** Carries a fault of the file out of the reading of it. */
public final class FileRefusedException extends RuntimeException {
    private final transient FileFault fault;

    public FileRefusedException(FileFault fault) {
        super(fault.messageEn(), null, false, false);
        this.fault = fault;
    }

    public FileFault fault() {
        return fault;
    }
}

package org.khet.rules.browser;

import java.io.InputStream;
import org.khet.rules.text.FileSource;

/** A file that JavaScript reads for us. */
record ScriptFile(ReadBytes reading) implements FileSource {
    @Override
    public InputStream open() {
        return new Bytes(reading);
    }

    private static final class Bytes extends InputStream {
        private final ReadBytes reading;

        /** A double, as JavaScript counts: exact to 2^53. */
        private double offset;

        Bytes(ReadBytes reading) {
            this.reading = reading;
        }

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) == 1 ? one[0] & 0xFF : -1;
        }

        @Override
        public int read(byte[] into, int at, int most) {
            if (most == 0) {
                return 0;
            }
            int count = reading.read(offset, into, at, most);
            offset += count;
            return count == 0 ? -1 : count;
        }
    }
}

package org.khet.rules.text;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Bytes that can be read more than once, such as a spooled upload; each stream starts at the first byte. */
@FunctionalInterface
public interface FileSource {
    InputStream open() throws IOException;

    static FileSource of(byte[] bytes) {
        return () -> new ByteArrayInputStream(bytes);
    }
}

package org.khet.rules.csv;

/** Sees every byte of a file once, in order. */
@FunctionalInterface
public interface ByteWatch {
    void bytes(byte[] b, int from, int to);
}

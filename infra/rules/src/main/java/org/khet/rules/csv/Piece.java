package org.khet.rules.csv;

/**
 * A stretch of a file, in its order. It begins with a record unless the record before went on beyond its own piece, which is
 * known only when that piece has been read: see {@link Line}.
 *
 * @param number counted from 0
 * @param last nothing follows
 */
public record Piece(int number, byte[] bytes, int from, int to, boolean last) {
    /** Before the first. */
    public static final Piece NONE = new Piece(-1, new byte[0], 0, 0, true);

    /** This piece with the end of the one before it first. */
    Piece after(Piece before, int unread) {
        byte[] joined = new byte[unread + to - from];
        System.arraycopy(before.bytes, before.to - unread, joined, 0, unread);
        System.arraycopy(bytes, from, joined, unread, to - from);
        return new Piece(number, joined, 0, joined.length, last);
    }
}

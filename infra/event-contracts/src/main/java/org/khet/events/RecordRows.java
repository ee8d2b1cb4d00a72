package org.khet.events;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The one way in which sender and receiver hash rows. */
public final class RecordRows {

    private final MessageDigest digest = sha256();

    /** SHA-256 in lower-case hex over the cells in order; an absent cell differs from an empty one. */
    public static String sha256(List<? extends List<@Nullable String>> rows) {
        var all = new RecordRows();
        rows.forEach(all::add);
        return all.hex();
    }

    public void add(List<@Nullable String> row) {
        for (var cell : row) {
            if (cell == null) {
                digest.update((byte) 0);
            } else {
                digest.update(cell.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0x1f);
            }
        }
        digest.update((byte) 0x1e);
    }

    /** Ends the sum; nothing can be added afterwards. */
    public String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256", e);
        }
    }
}

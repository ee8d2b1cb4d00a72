package org.khet.rules.browser;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.SplittableRandom;

/** What happens to files on their way: cut, mixed, mistaken for others. */
final class Damage {
    private final SplittableRandom random;

    Damage(SplittableRandom random) {
        this.random = random;
    }

    byte[] done(byte[] file) {
        return switch (random.nextInt(16)) {
            case 0 -> Arrays.copyOf(file, random.nextInt(file.length + 1));
            case 1 -> put(file, "\"");
            case 2 -> put(file, "\",\"");
            case 3 -> put(file, "\0");
            case 4 -> put(file, "\n");
            case 5 -> put(file, ",".repeat(600));
            case 6 -> put(file, "ก".repeat(40_000));
            case 7 -> flip(file);
            case 8 -> bytes(file, (byte) 0xA1, (byte) 0xFF);
            case 9 -> bytes(file, (byte) 0xE0, (byte) 0xB8);
            case 10 -> new byte[random.nextInt(2)];
            case 11 -> new String(file, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_16);
            case 12 -> new String(file, StandardCharsets.ISO_8859_1).getBytes(StandardCharsets.UTF_8);
            case 13 -> ("<!DOCTYPE html><html>" + file.length + "</html>").getBytes(StandardCharsets.UTF_8);
            case 14 -> bytes(new byte[0], (byte) 0x1F, (byte) 0x8B, (byte) 8, (byte) 0);
            default -> Arrays.copyOf(file, Math.max(0, file.length - 2));
        };
    }

    private byte[] put(byte[] file, String text) {
        return bytes(file, text.getBytes(StandardCharsets.UTF_8));
    }

    private byte[] bytes(byte[] file, byte... more) {
        int at = random.nextInt(file.length + 1);
        ByteArrayOutputStream out = new ByteArrayOutputStream(file.length + more.length);
        out.write(file, 0, at);
        out.writeBytes(more);
        out.write(file, at, file.length - at);
        return out.toByteArray();
    }

    private byte[] flip(byte[] file) {
        byte[] changed = file.clone();
        changed[random.nextInt(file.length)] ^= (byte) (1 << random.nextInt(8));
        return changed;
    }
}

package org.khet.rules.dataset;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The data sets that come with the system. */
public final class DataSets {
    private static final List<String> CODES = List.of("DMC-STUDENT");

    private DataSets() {}

    public static List<String> shippedCodes() {
        return CODES;
    }

    public static Optional<DataSet> findShipped(String code) {
        return CODES.contains(code) ? Optional.of(read(code)) : Optional.empty();
    }

    public static DataSet shipped(String code) {
        return findShipped(code).orElseThrow(() -> new IllegalArgumentException("no data set " + code + " is shipped"));
    }

    private static DataSet read(String code) {
        String name = code + ".json";
        try (InputStream in = DataSets.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is not in the archive");
            }
            return DataSetJson.read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

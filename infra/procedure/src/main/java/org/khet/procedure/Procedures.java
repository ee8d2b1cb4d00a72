package org.khet.procedure;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The three procedures of the office's operations manual. */
public final class Procedures {
    public static final Procedure COLLECTION = read("collection.v1.txt");
    public static final Procedure INFORMATION_REQUEST = read("information-request.v1.txt");
    public static final Procedure MANAGEMENT_INFORMATION = read("management-information.v1.txt");

    private Procedures() {}

    public static List<Procedure> shipped() {
        return List.of(COLLECTION, INFORMATION_REQUEST, MANAGEMENT_INFORMATION);
    }

    private static Procedure read(String resource) {
        try (InputStream file = Objects.requireNonNull(Procedures.class.getResourceAsStream(resource))) {
            return ProcedureText.parse(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}

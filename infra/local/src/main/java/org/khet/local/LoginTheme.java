package org.khet.local;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The look of Keycloak's login pages: our colours, and the web UI's font where it has been installed. */
final class LoginTheme {
    private static final List<String> FONTS = List.of(
            "sarabun-thai-400-normal.woff2",
            "sarabun-thai-600-normal.woff2",
            "sarabun-latin-400-normal.woff2",
            "sarabun-latin-600-normal.woff2");

    private LoginTheme() {}

    /** Puts the theme {@code khet} among the distribution's themes. */
    static void install(ProjectFolder project) throws IOException {
        Path theme = project.keycloak().resolve("themes/khet/login");
        copy("theme.properties", theme.resolve("theme.properties"));
        copy("khet.css", theme.resolve("resources/css/khet.css"));
        Path fonts = project.fonts();
        for (String font : FONTS) {
            Path target = theme.resolve("resources/fonts").resolve(font);
            if (Files.exists(fonts.resolve(font)) && !Files.exists(target)) {
                Files.createDirectories(target.getParent());
                Files.copy(fonts.resolve(font), target, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private static void copy(String name, Path target) throws IOException {
        try (@Nullable InputStream in = LoginTheme.class.getResourceAsStream("theme/" + name)) {
            if (in == null) {
                throw new IOException("No resource " + name);
            }
            Files.createDirectories(target.getParent());
            Files.copy(in, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}

package org.khet.gateway.ui;

import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.web.servlet.resource.PathResourceResolver;

/** Finds a file, and the one page of the user interface for every address that is one of its pages. */
final class PageResolver extends PathResourceResolver {
    static final String PAGE = "index.html";

    /** First parts of paths that are never a page: what nothing answers there is not found. */
    private static final Set<String> NO_PAGES =
            Set.of("api", "me", "login", "logout", "oauth2", "actuator", "openapi", "error", "assets");

    @Override
    protected @Nullable Resource getResource(String path, Resource location) throws IOException {
        var file = super.getResource(path, location);
        return file == null && isPage(path) ? super.getResource(PAGE, location) : file;
    }

    static boolean isPage(String path) {
        var parts = path.split("/");
        return parts.length > 0 && !NO_PAGES.contains(parts[0]) && parts[parts.length - 1].indexOf('.') < 0;
    }
}

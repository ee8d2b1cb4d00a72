package org.khet.request.catalogue;

import org.khet.paging.Page;
import org.khet.security.Caller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class CatalogueController {

    private final Catalogue catalogue;

    CatalogueController(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** For every caller who is logged in: one must know what can be asked. */
    @GetMapping("/api/requests/catalogue")
    Page<CatalogueItem> list(Caller caller) {
        return new Page<>(catalogue.all(), null);
    }
}

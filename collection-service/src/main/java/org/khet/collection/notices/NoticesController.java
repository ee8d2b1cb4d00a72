package org.khet.collection.notices;

import java.util.List;
import org.khet.collection.collections.DataCollections;
import org.khet.security.Caller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How far the schools have been told, for the office's staff. */
@RestController
@RequestMapping("/api/collection/collections/{id}/notices")
class NoticesController {

    private final DataCollections collections;
    private final Notices notices;

    NoticesController(DataCollections collections, Notices notices) {
        this.collections = collections;
        this.notices = notices;
    }

    /** @param expected schools */
    record NoticesView(String collectionId, int expected, List<Notices.Count> messages) {}

    @GetMapping
    NoticesView of(Caller caller, @PathVariable String id) {
        caller.requireStaff();
        var collection = collections.getFor(caller, id);
        return new NoticesView(id, collection.expected(), notices.of(id));
    }
}

package org.khet.collection.board;

import org.khet.collection.collections.DataCollection;
import org.khet.collection.collections.DataCollections;
import org.khet.security.Caller;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The board over HTTP, once and as a stream of server-sent events; for the office only. */
@RestController
@RequestMapping("/api/collection/collections/{id}")
class BoardController {

    private final DataCollections collections;
    private final Boards boards;
    private final BoardStreams streams;

    BoardController(DataCollections collections, Boards boards, BoardStreams streams) {
        this.collections = collections;
        this.boards = boards;
        this.streams = streams;
    }

    @GetMapping("/completeness")
    ResponseEntity<Completeness> completeness(Caller caller, @PathVariable String id) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(boards.of(seen(caller, id)));
    }

    /** {@code event: board} for each school that changed, with the counts after it; {@code event: counts} at the start. */
    @GetMapping(path = "/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    ResponseEntity<SseEmitter> stream(Caller caller, @PathVariable String id) {
        var emitter = streams.open(seen(caller, id));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                // A proxy that collects a page before passing it on would hold the events back.
                .header("X-Accel-Buffering", "no")
                .body(emitter);
    }

    private DataCollection seen(Caller caller, String id) {
        caller.requireStaff();
        return collections.getFor(caller, id);
    }
}

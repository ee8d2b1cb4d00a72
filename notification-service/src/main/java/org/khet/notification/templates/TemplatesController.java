package org.khet.notification.templates;

import java.util.List;
import org.khet.paging.Page;
import org.khet.security.Caller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class TemplatesController {

    private final Templates templates;

    TemplatesController(Templates templates) {
        this.templates = templates;
    }

    @GetMapping("/api/notifications/templates")
    Page<Template> list(Caller caller) {
        caller.requireStaff();
        return new Page<>(List.copyOf(templates.all()), null);
    }
}

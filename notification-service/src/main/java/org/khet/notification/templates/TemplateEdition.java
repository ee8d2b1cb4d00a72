package org.khet.notification.templates;

import org.bson.codecs.pojo.annotations.BsonId;
import org.khet.notification.editions.Edition;
import org.khet.notification.editions.Stamp;
import org.khet.notification.templates.Template.Words;

/** One version of a template as it is stored. */
public record TemplateEdition(@BsonId String id, String code, int version, Stamp stamp, String path, Words th, Words en)
        implements Edition {

    static TemplateEdition of(Template template, int version, Stamp stamp) {
        return new TemplateEdition(
                Edition.idOf(template.code(), version),
                template.code(),
                version,
                stamp,
                template.path(),
                template.th(),
                template.en());
    }

    public Template template() {
        return new Template(code, version, path, th, en);
    }
}

package org.khet.reporting.discovery;

import org.jspecify.annotations.Nullable;
import org.khet.reporting.publications.Publication;
import org.khet.reporting.publications.PublicationView;
import org.khet.search.SearchText;

/**
 * A publication as it is searched.
 *
 * @param title as texts are compared
 * @param besides what its page says beside the title, as texts are compared
 * @param words the set of words of its table; null in publications older than such sets
 */
record Listing(
        PublicationView shown,
        String title,
        String besides,
        @Nullable WordSet words) {

    static Listing of(Publication publication, @Nullable WordSet words) {
        var view = PublicationView.of(publication);
        return new Listing(
                view,
                SearchText.of(view.titleTh()),
                SearchText.of(said(view.notesTh()) + " " + view.collectionTitleTh() + " " + said(view.areaNameTh())
                        + " " + view.slug()),
                words);
    }

    private static String said(@Nullable String text) {
        return text == null ? "" : text;
    }
}

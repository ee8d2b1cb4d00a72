package org.khet.reporting.discovery;

import java.util.BitSet;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.khet.reporting.publications.Publication;
import org.khet.reporting.publications.PublicationView;

/**
 * A publication as it is searched.
 *
 * @param title its place among the names
 * @param titleText as texts are compared
 * @param besides the places of what its page says beside the title
 * @param words the set of words of its table; null in publications older than such sets
 */
record Listing(
        PublicationView shown,
        int title,
        String titleText,
        int[] besides,
        @Nullable WordSet words) {

    static Listing of(Publication publication, @Nullable WordSet words, Texts names, Texts besides) {
        var view = PublicationView.of(publication);
        int title = names.placeOf(view.titleTh());
        return new Listing(
                view,
                title,
                names.folded(title),
                Stream.of(view.notesTh(), view.collectionTitleTh(), view.areaNameTh(), view.slug())
                        .filter(Objects::nonNull)
                        .mapToInt(besides::placeOf)
                        .toArray(),
                words);
    }

    boolean saysBesides(BitSet wanted) {
        for (int place : besides) {
            if (wanted.get(place)) {
                return true;
            }
        }
        return false;
    }
}

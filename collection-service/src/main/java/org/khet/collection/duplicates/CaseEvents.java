package org.khet.collection.duplicates;

import org.khet.events.CollectionEvents;
import org.khet.messaging.NewEvent;

/** What the other services, and through them the schools, are told of a case. */
final class CaseEvents {

    static NewEvent opened(DuplicateCase of) {
        return new NewEvent(
                CollectionEvents.DUPLICATE_CASE_OPENED,
                of.id(),
                new CollectionEvents.DuplicateCaseOpened(
                        of.id(), of.collectionId(), of.collectionTitleTh(), of.schoolCodes()));
    }

    static NewEvent closed(DuplicateCase of) {
        return new NewEvent(
                CollectionEvents.DUPLICATE_CASE_CLOSED,
                of.id(),
                new CollectionEvents.DuplicateCaseClosed(
                        of.id(), of.collectionId(), of.collectionTitleTh(), of.involved()));
    }

    /** Schools that rightly both have the pupil have nothing to do: for them the case is closed. */
    static NewEvent decided(DuplicateCase of, Ruling ruling) {
        var keepsAt = ruling.keepsAt();
        if (keepsAt != null) {
            return new NewEvent(
                    CollectionEvents.DUPLICATE_CASE_DECIDED,
                    of.id(),
                    new CollectionEvents.DuplicateCaseDecided(
                            of.id(), of.collectionId(), of.collectionTitleTh(), of.schoolCodes(), keepsAt));
        }
        return ruling.outcome() == Outcome.BOTH_RIGHT
                ? closed(of)
                : new NewEvent(
                        CollectionEvents.DUPLICATE_CASE_SPLIT,
                        of.id(),
                        new CollectionEvents.DuplicateCaseSplit(
                                of.id(), of.collectionId(), of.collectionTitleTh(), of.schoolCodes()));
    }

    private CaseEvents() {}
}

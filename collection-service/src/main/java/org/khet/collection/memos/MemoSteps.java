package org.khet.collection.memos;

import java.util.stream.Stream;
import org.khet.collection.collections.CollectionProblems;
import org.khet.collection.collections.DataCollection;
import org.khet.collection.collections.StepPapers;
import org.khet.collection.letterheads.Letterheads;
import org.khet.problem.ProblemException;
import org.khet.security.Caller;
import org.springframework.stereotype.Component;

/** Keeps a step whose result is a memo open until the memo is final, as the office has set. */
@Component
class MemoSteps implements StepPapers {

    private final Memos memos;
    private final Letterheads letterheads;

    MemoSteps(Memos memos, Letterheads letterheads) {
        this.memos = memos;
        this.letterheads = letterheads;
    }

    @Override
    public void require(Caller caller, DataCollection collection, int step) {
        Stream.of(MemoKind.values())
                .filter(kind -> kind.awaited() && kind.step() == step)
                .filter(kind -> memos.find(collection.id(), kind)
                        .map(memo -> memo.issued() == null)
                        .orElse(true))
                .filter(kind -> letterheads.of(collection.areaCode()).memosRequired())
                .findFirst()
                .ifPresent(kind -> {
                    throw ProblemException.of(CollectionProblems.STEP_NOT_READY)
                            .detail("ยังไม่ได้ออกเลขที่ " + kind.titleTh(), kind.titleEn() + " has not been made final")
                            .cure(
                                    "เปิดบันทึกที่ขั้นตอนนี้ ตรวจแก้ แล้วออกเลขที่",
                                    "Open the memo at this step, check it and make it final")
                            .build();
                });
    }
}

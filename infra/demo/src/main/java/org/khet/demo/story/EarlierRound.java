package org.khet.demo.story;

import org.khet.demo.http.Passwords;

/** Some schools' data of half a year ago, through all steps: what this round is compared with. */
final class EarlierRound {
    private final Stage stage;
    private final Inbox inbox;
    private final Passwords passwords;

    EarlierRound(Stage stage, Inbox inbox, Passwords passwords) {
        this.stage = stage;
        this.inbox = inbox;
        this.passwords = passwords;
    }

    /** @return how much of what was acknowledged is not there any more */
    int play() {
        stage.say.line("the round before, of %d schools", stage.script.parts().size());
        new Opening(stage, inbox).play();
        var sending = new Sending(stage);
        sending.play();
        var mending = new Mending(stage, sending);
        var submitted = mending.play();
        if (submitted.size() < stage.script.parts().size()) {
            stage.fault("only %d schools submitted in the round before", submitted.size());
            return 0;
        }
        new Certifying(stage, passwords, sending, mending).play(submitted);
        var closing = new Closing(stage);
        closing.board(submitted);
        closing.close();
        closing.file();
        return closing.lost();
    }
}

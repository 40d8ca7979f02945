package org.opentriage.classifier.opinion;

import org.opentriage.classifier.text.MessageText;

/** Reads a message that the rules did not call urgent and says whether a person should look all the same. */
public interface SecondOpinion {

    /** No opinion at all: the rules decide alone. */
    SecondOpinion NONE = new SecondOpinion() {
        @Override
        public boolean wantsAPerson(MessageText message, boolean explained) {
            return false;
        }

        @Override
        public String version() {
            return "none";
        }
    };

    /**
     * Whether the message reads like an emergency. Never a reason to lower anything.
     *
     * @param explained whether the rules know an everyday matter that it is about, a refill or a bill: then it must be surer
     */
    boolean wantsAPerson(MessageText message, boolean explained);

    /** Names the edition of the model; the same version gives the same answer. */
    String version();
}

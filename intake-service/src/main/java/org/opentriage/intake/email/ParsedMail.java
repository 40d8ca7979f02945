package org.opentriage.intake.email;

import java.util.List;
import org.opentriage.intake.attachment.AttachedFile;

/**
 * What a mail holds.
 *
 * @param headers of the mail itself
 * @param text plain text in the order of its parts; of alternatives the plain one
 * @param forwarded text of mails inside this one
 * @param damaged some of it could not be parsed; the rest stands
 * @param cut our limits were reached; the rest was not read
 */
record ParsedMail(
        MailHeaders headers, String text, String forwarded, List<AttachedFile> files, boolean damaged, boolean cut) {

    @Override
    public String toString() {
        return "ParsedMail[phi]";
    }
}

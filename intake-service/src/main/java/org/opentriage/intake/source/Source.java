package org.opentriage.intake.source;

import java.net.URI;
import java.util.List;
import org.opentriage.model.PracticeId;
import org.opentriage.model.message.Channel;

/** One configured way in. Its id is unique in this deployment, because it alone stands in the URL. Secrets never print. */
public sealed interface Source {

    String id();

    PracticeId practice();

    Channel channel();

    /** An EHR portal. One or two Standard Webhooks secrets: with two, either is accepted while the sender changes over. */
    record Portal(String id, PracticeId practice, List<String> secrets) implements Source {
        @Override
        public Channel channel() {
            return Channel.PORTAL;
        }

        @Override
        public String toString() {
            return "Portal[" + id + "]";
        }
    }

    /**
     * A mailbox that is read over IMAP.
     *
     * @param tls implicit TLS with the host name verified; off only for a server on this machine
     */
    record Mailbox(
            String id,
            PracticeId practice,
            String address,
            String host,
            int port,
            boolean tls,
            String user,
            String password)
            implements Source {
        @Override
        public Channel channel() {
            return Channel.EMAIL;
        }

        @Override
        public String toString() {
            return "Mailbox[" + id + "]";
        }
    }

    /** A public web form with the reasons that a patient may choose from. */
    record Form(String id, PracticeId practice, String title, List<String> reasons) implements Source {
        @Override
        public Channel channel() {
            return Channel.WEB_FORM;
        }
    }

    /** A phone line. The public URL is part of what the phone company signs: it is the one that the phone company was told. */
    record PhoneLine(String id, PracticeId practice, String authToken, URI publicUrl) implements Source {
        @Override
        public Channel channel() {
            return Channel.VOICEMAIL;
        }

        @Override
        public String toString() {
            return "PhoneLine[" + id + "]";
        }
    }
}

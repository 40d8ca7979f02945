package org.opentriage.intake.source;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.opentriage.model.PracticeId;
import org.opentriage.model.message.Channel;

/**
 * One entry of the practice file's {@code sources}, all channels in one flat record so that an unknown key is always refused.
 *
 * @param tls of a mailbox; by default off for this machine's own server and on for every other
 */
record SourceEntry(
        String id,
        Channel channel,
        @Nullable List<String> secrets,
        @Nullable String address,
        @Nullable String host,
        @Nullable Integer port,
        @Nullable Boolean tls,
        @Nullable String user,
        @Nullable String password,
        @Nullable String title,
        @Nullable List<String> reasons,
        @Nullable String authToken,
        @Nullable URI publicUrl) {

    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "::1");
    private static final PracticeId NOBODY = new PracticeId("check");

    SourceEntry {
        if (id == null || !ID.matcher(id).matches()) {
            throw new IllegalArgumentException("a source has an id of lower-case letters, digits and hyphens");
        }
        if (channel == null) {
            throw new IllegalArgumentException("the source " + id + " has no channel");
        }
    }

    /** Called by the reader of the file: refuses here, while the reader still knows the line. */
    @JsonCreator
    static SourceEntry of(
            String id,
            Channel channel,
            @Nullable List<String> secrets,
            @Nullable String address,
            @Nullable String host,
            @Nullable Integer port,
            @Nullable Boolean tls,
            @Nullable String user,
            @Nullable String password,
            @Nullable String title,
            @Nullable List<String> reasons,
            @Nullable String authToken,
            @Nullable URI publicUrl) {
        var entry = new SourceEntry(
                id, channel, secrets, address, host, port, tls, user, password, title, reasons, authToken, publicUrl);
        entry.in(NOBODY);
        return entry;
    }

    Source in(PracticeId practice) {
        return switch (channel) {
            case PORTAL -> new Source.Portal(id, practice, checkedSecrets());
            case EMAIL -> mailbox(practice);
            case WEB_FORM -> new Source.Form(id, practice, needed("title", title), checkedReasons());
            case VOICEMAIL ->
                new Source.PhoneLine(id, practice, needed("authToken", authToken), needed("publicUrl", publicUrl));
            case FAX, STAFF, UNKNOWN ->
                throw new IllegalArgumentException(
                        "the source " + id + " has the channel " + channel + ", which this version can not read");
        };
    }

    private Source mailbox(PracticeId practice) {
        var server = needed("host", host);
        return new Source.Mailbox(
                id,
                practice,
                needed("address", address),
                server,
                needed("port", port),
                tls == null ? !THIS_MACHINE.contains(server) : tls,
                needed("user", user),
                needed("password", password));
    }

    private List<String> checkedSecrets() {
        var given = needed("secrets", secrets);
        if (given.isEmpty() || given.size() > 2 || given.stream().anyMatch(secret -> !secret.startsWith("whsec_"))) {
            throw new IllegalArgumentException("the source " + id + " has one or two secrets that start with whsec_");
        }
        return List.copyOf(given);
    }

    private List<String> checkedReasons() {
        var given = needed("reasons", reasons);
        if (given.isEmpty()) {
            throw new IllegalArgumentException("the source " + id + " has at least one reason to choose from");
        }
        return List.copyOf(given);
    }

    private <T> T needed(String key, @Nullable T value) {
        if (value == null || value instanceof String text && text.isBlank()) {
            throw new IllegalArgumentException("the source " + id + " needs the key " + key);
        }
        return value;
    }

    @Override
    public String toString() {
        return "SourceEntry[" + id + "]";
    }
}

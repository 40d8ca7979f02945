package org.opentriage.routing.ticket;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.opentriage.model.MessageId;
import org.opentriage.model.message.Category;
import org.opentriage.model.message.Channel;
import org.opentriage.model.message.Disposition;
import org.opentriage.model.message.IdentityState;

/** What the messages of a ticket say, taken together. Only grows: no message is forgotten, no score lowered, no start moved later. */
@Embeddable
class Contents {

    private int score;

    @Enumerated(EnumType.STRING)
    private Category category;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> tags;

    @Enumerated(EnumType.STRING)
    private Disposition disposition;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> channels;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<UUID> messageIds;

    private @Nullable String personKey;
    private @Nullable String contactKey;

    @Enumerated(EnumType.STRING)
    private IdentityState identity;

    private @Nullable String patientName;
    private String preview;
    private Instant openedAt;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Contents() {}

    Contents(Incoming first) {
        this.score = first.score();
        this.category = first.category();
        this.tags = first.tags().stream().sorted().toList();
        this.disposition = first.disposition();
        this.channels = List.of(first.channel().name());
        this.messageIds = List.of(first.messageId().value());
        this.personKey = first.personKey();
        this.contactKey = first.contactKey();
        this.identity = first.identity();
        this.patientName =
                first.patientName() == null ? null : first.patientName().text();
        this.preview = first.preview().text();
        this.openedAt = first.receivedAt();
    }

    void take(Incoming next) {
        if (next.score() >= score) {
            preview = next.preview().text();
        }
        score = Math.max(score, next.score());
        tags = union(tags, next.tags());
        channels = union(channels, List.of(next.channel().name()));
        var earlier = next.receivedAt().isBefore(openedAt);
        var messages = new ArrayList<>(messageIds);
        messages.add(earlier ? 0 : messages.size(), next.messageId().value());
        messageIds = messages;
        openedAt = earlier ? next.receivedAt() : openedAt;
    }

    int score() {
        return score;
    }

    Category category() {
        return category;
    }

    Set<String> tags() {
        return new LinkedHashSet<>(tags);
    }

    Disposition disposition() {
        return disposition;
    }

    Set<Channel> channels() {
        return channels.stream().map(Channel::valueOf).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    Instant openedAt() {
        return openedAt;
    }

    List<MessageId> messageIds() {
        return messageIds.stream().map(MessageId::new).toList();
    }

    private static List<String> union(List<String> known, Iterable<String> more) {
        var all = new LinkedHashSet<>(known);
        more.forEach(all::add);
        return List.copyOf(all);
    }
}

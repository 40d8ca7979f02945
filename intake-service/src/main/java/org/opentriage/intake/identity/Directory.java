package org.opentriage.intake.identity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The people that a batch of claims may mean, as far as known now, and what the batch taught us about them. */
final class Directory {

    private final Map<UUID, KnownPerson> people = new LinkedHashMap<>();
    private final Map<UUID, KnownPerson> changed = new LinkedHashMap<>();

    Directory(List<KnownPerson> people) {
        people.forEach(person -> this.people.put(person.id(), person));
    }

    List<KnownPerson> people() {
        return new ArrayList<>(people.values());
    }

    Collection<KnownPerson> changed() {
        return changed.values();
    }

    /** A row for somebody new; absent when the claim holds nothing by which to find them again. */
    @Nullable
    KnownPerson add(Claim claim) {
        var nameKey = PersonName.key(claim.name());
        var email = Emails.key(claim.email());
        boolean findable = claim.byPortal()
                || email != null
                || claim.phone() != null
                || nameKey != null && claim.birthDate() != null;
        if (!findable) {
            return null;
        }
        return put(new KnownPerson(
                UUID.randomUUID(),
                claim.byPortal() ? claim.portal() : null,
                claim.byPortal() ? claim.portalId() : null,
                claim.name(),
                nameKey,
                claim.birthDate(),
                email,
                claim.phone()));
    }

    /**
     * The portal's word replaces what we had. Any other message only fills gaps of people who never had a portal account, and only when
     * it came under their address or their name with birth date: else anybody could attach a phone number to somebody's record.
     */
    KnownPerson learn(KnownPerson person, Claim claim) {
        var learned =
                claim.byPortal() ? replaced(person, claim) : fillable(person, claim) ? filled(person, claim) : person;
        return learned.equals(person) ? person : put(learned);
    }

    private KnownPerson put(KnownPerson person) {
        people.put(person.id(), person);
        changed.put(person.id(), person);
        return person;
    }

    private static boolean fillable(KnownPerson person, Claim claim) {
        boolean sameNameAndBirth = person.nameKey() != null
                && person.nameKey().equals(PersonName.key(claim.name()))
                && person.birthDate() != null
                && person.birthDate().equals(claim.birthDate());
        return !person.ofPortal() && (Emails.same(person.email(), claim.email()) || sameNameAndBirth);
    }

    private static KnownPerson replaced(KnownPerson person, Claim claim) {
        return new KnownPerson(
                person.id(),
                claim.portal(),
                claim.portalId(),
                first(claim.name(), person.name()),
                first(PersonName.key(claim.name()), person.nameKey()),
                first(claim.birthDate(), person.birthDate()),
                first(Emails.key(claim.email()), person.email()),
                first(claim.phone(), person.phone()));
    }

    private static KnownPerson filled(KnownPerson person, Claim claim) {
        return new KnownPerson(
                person.id(),
                null,
                null,
                first(person.name(), claim.name()),
                first(person.nameKey(), PersonName.key(claim.name())),
                first(person.birthDate(), claim.birthDate()),
                first(person.email(), Emails.key(claim.email())),
                first(person.phone(), claim.phone()));
    }

    private static <T> @Nullable T first(@Nullable T one, @Nullable T other) {
        return one != null ? one : other;
    }
}

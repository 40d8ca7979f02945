package org.opentriage.intake.identity;

import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.opentriage.model.message.IdentityState;

/**
 * Decides who a claim means among the people that share something with it. First rule that speaks decides:
 * the portal account; name with birth date; e-mail address; phone number. A phone number or a bare name never confirms anybody.
 */
final class MatchPolicy {

    private MatchPolicy() {}

    /** @param person absent when nobody or several fit */
    record Match(IdentityState state, @Nullable KnownPerson person) {

        static final Match NOBODY = new Match(IdentityState.UNKNOWN, null);
        static final Match SEVERAL = new Match(IdentityState.AMBIGUOUS, null);
    }

    static Match match(Claim claim, List<KnownPerson> people) {
        if (claim.byPortal()) {
            return byPortal(claim, people);
        }
        var nameKey = PersonName.key(claim.name());
        var byNameAndBirth = those(people, p -> sameNameAndBirth(claim, nameKey, p));
        if (!byNameAndBirth.isEmpty()) {
            return oneOf(narrowed(byNameAndBirth, p -> sharesAddress(claim, p)), claim, nameKey);
        }
        var byEmail = those(people, p -> claim.email() != null && Emails.same(claim.email(), p.email()));
        if (!byEmail.isEmpty()) {
            return byContact(byEmail, claim, nameKey);
        }
        var byPhone = those(people, p -> claim.phone() != null && claim.phone().equals(p.phone()));
        return byPhone.isEmpty() ? Match.NOBODY : byContact(byPhone, claim, nameKey);
    }

    /** The account itself; else a person who wrote before by another way, under the same name and birth date or address. */
    private static Match byPortal(Claim claim, List<KnownPerson> people) {
        var account = those(
                people,
                p -> Objects.equals(claim.portal(), p.portal()) && Objects.equals(claim.portalId(), p.portalId()));
        if (!account.isEmpty()) {
            return new Match(IdentityState.CONFIRMED, account.getFirst());
        }
        var nameKey = PersonName.key(claim.name());
        var before = those(
                people,
                p -> !p.ofPortal()
                        && nameKey != null
                        && nameKey.equals(p.nameKey())
                        && noOtherBirthDate(claim, p)
                        && (claim.birthDate() != null && claim.birthDate().equals(p.birthDate())
                                || claim.email() != null && Emails.same(claim.email(), p.email())));
        return before.size() == 1 ? new Match(IdentityState.CONFIRMED, before.getFirst()) : Match.NOBODY;
    }

    /** People at the claim's address or number. Another birth date or a foreign name means somebody else of the household. */
    private static Match byContact(List<KnownPerson> people, Claim claim, @Nullable String nameKey) {
        var possible = those(people, p -> noOtherBirthDate(claim, p) && PersonName.compatible(nameKey, p.nameKey()));
        if (possible.isEmpty()) {
            return claim.birthDate() != null ? Match.NOBODY : Match.SEVERAL;
        }
        return oneOf(narrowed(possible, p -> nameKey != null && nameKey.equals(p.nameKey())), claim, nameKey);
    }

    private static Match oneOf(List<KnownPerson> people, Claim claim, @Nullable String nameKey) {
        if (people.size() != 1) {
            return Match.SEVERAL;
        }
        var person = people.getFirst();
        boolean verifiedAddress = person.ofPortal()
                && claim.email() != null
                && Emails.same(claim.email(), person.email())
                && nameKey != null
                && nameKey.equals(person.nameKey());
        return new Match(verifiedAddress ? IdentityState.CONFIRMED : IdentityState.CANDIDATE, person);
    }

    private static boolean sameNameAndBirth(Claim claim, @Nullable String nameKey, KnownPerson person) {
        return nameKey != null
                && nameKey.equals(person.nameKey())
                && claim.birthDate() != null
                && Objects.equals(claim.birthDate(), person.birthDate());
    }

    private static boolean sharesAddress(Claim claim, KnownPerson person) {
        return claim.email() != null && Emails.same(claim.email(), person.email())
                || claim.phone() != null && claim.phone().equals(person.phone());
    }

    private static boolean noOtherBirthDate(Claim claim, KnownPerson person) {
        return claim.birthDate() == null
                || person.birthDate() == null
                || claim.birthDate().equals(person.birthDate());
    }

    private static List<KnownPerson> narrowed(List<KnownPerson> people, Predicate<KnownPerson> better) {
        var narrow = those(people, better);
        return narrow.isEmpty() ? people : narrow;
    }

    private static List<KnownPerson> those(List<KnownPerson> people, Predicate<KnownPerson> fits) {
        return people.stream().filter(fits).toList();
    }
}

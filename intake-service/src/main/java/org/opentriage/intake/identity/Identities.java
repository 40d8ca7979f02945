package org.opentriage.intake.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opentriage.model.Phi;
import org.opentriage.model.PracticeId;
import org.opentriage.model.message.IdentityState;
import org.opentriage.model.message.Person;
import org.springframework.stereotype.Component;

/**
 * Tells who messages are about. Signed-in portal patients are remembered; a later mail or form from the same address or under the same
 * name and birth date gets the same key. Whoever is not known yet but gives an address, a number or a name with birth date gets a row
 * and a key of their own, so that their next message finds them.
 *
 * <p>Promise: equal keys mean the same person; where several people fit, such as at a household's number, there is no key.
 */
@Component
public class Identities {

    private final People people;
    private final Pseudonyms pseudonyms;

    Identities(People people, Pseudonyms pseudonyms) {
        this.people = people;
        this.pseudonyms = pseudonyms;
    }

    /**
     * One person for each claim, in the same order. Needs a transaction in the practice's scope; costs one statement when everybody is
     * known already and four when somebody is new.
     */
    public List<Person> resolve(PracticeId practice, List<Claim> claims) {
        var directory = new Directory(people.sharing(practice, claims));
        var resolved = resolve(practice, claims, directory);
        if (directory.changed().isEmpty()) {
            return resolved;
        }
        people.lock(practice);
        var current = new Directory(people.sharing(practice, claims));
        var settled = resolve(practice, claims, current);
        people.store(practice, current.changed());
        return settled;
    }

    private List<Person> resolve(PracticeId practice, List<Claim> claims, Directory directory) {
        var resolved = new ArrayList<Person>(claims.size());
        for (var claim : claims) {
            resolved.add(resolve(practice, claim, directory));
        }
        return resolved;
    }

    private Person resolve(PracticeId practice, Claim claim, Directory directory) {
        var match = MatchPolicy.match(claim, directory.people());
        var person = match.person();
        if (person == null) {
            return match.state() == IdentityState.AMBIGUOUS
                    ? person(claim, match.state(), null, null)
                    : stranger(practice, claim, directory);
        }
        var learned = directory.learn(person, claim);
        var state = namedAtAll(learned) ? match.state() : IdentityState.UNKNOWN;
        return person(claim, state, learned, key(practice, learned.id()));
    }

    private Person stranger(PracticeId practice, Claim claim, Directory directory) {
        var added = directory.add(claim);
        if (added == null) {
            return person(claim, IdentityState.UNKNOWN, null, null);
        }
        var state = claim.byPortal()
                ? IdentityState.CONFIRMED
                : namedAtAll(added) ? IdentityState.CANDIDATE : IdentityState.UNKNOWN;
        return person(claim, state, added, key(practice, added.id()));
    }

    /** A bare phone number is a caller, not yet a person. */
    private static boolean namedAtAll(KnownPerson person) {
        return person.ofPortal() || person.email() != null || person.nameKey() != null;
    }

    private String key(PracticeId practice, UUID id) {
        return pseudonyms.of("person", practice, id.toString());
    }

    /** Name and birth date are filled in from the directory; address and number stay what the message itself said. */
    private static Person person(Claim claim, IdentityState state, @Nullable KnownPerson known, @Nullable String key) {
        var name = claim.name() != null || known == null ? claim.name() : known.name();
        var birthDate = claim.birthDate() != null || known == null ? claim.birthDate() : known.birthDate();
        return new Person(state, key, phi(name), birthDate, phi(claim.email()), phi(claim.phone()));
    }

    private static @Nullable Phi phi(@Nullable String text) {
        return text == null ? null : new Phi(text);
    }
}

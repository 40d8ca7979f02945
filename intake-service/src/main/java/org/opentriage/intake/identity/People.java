package org.opentriage.intake.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.opentriage.model.PracticeId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The directory's table. Reads and writes for a whole batch at once. */
@Repository
class People {

    private static final String SHARING = """
            select id, portal, portal_id, name, name_key, birth_date, email, phone from person
            where practice_id = :practice
              and (email = any(:emails)
                   or phone = any(:phones)
                   or (name_key = any(:names) and birth_date = any(cast(:births as date[])))
                   or (portal = any(:portals) and portal_id = any(:portalIds)))
            order by id""";
    private static final String STORE = """
            insert into person (practice_id, id, portal, portal_id, name, name_key, birth_date, email, phone)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (id) do update set
                portal = excluded.portal, portal_id = excluded.portal_id, name = excluded.name,
                name_key = excluded.name_key, birth_date = excluded.birth_date, email = excluded.email,
                phone = excluded.phone, updated_at = clock_timestamp()""";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    People(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** Everybody who shares an address, a number, a name with birth date or a portal account with one of the claims. */
    List<KnownPerson> sharing(PracticeId practice, Collection<Claim> claims) {
        return jdbc.sql(SHARING)
                .param("practice", practice.value())
                .param("emails", each(claims, claim -> Emails.key(claim.email())))
                .param("phones", each(claims, Claim::phone))
                .param("names", each(claims, claim -> PersonName.key(claim.name())))
                .param("births", each(claims, claim -> Objects.toString(claim.birthDate(), null)))
                .param("portals", each(claims, Claim::portal))
                .param("portalIds", each(claims, Claim::portalId))
                .query((row, index) -> person(row))
                .list();
    }

    /** Until the transaction ends nobody else adds people to this practice, so that one address never gets two rows. */
    void lock(PracticeId practice) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('person/' || :practice, 0))")
                .param("practice", practice.value())
                .query((row, index) -> index)
                .list();
    }

    void store(PracticeId practice, Collection<KnownPerson> people) {
        batches.batchUpdate(
                STORE, people.stream().map(person -> row(practice, person)).toList());
    }

    private static String[] each(Collection<Claim> claims, Function<Claim, ?> part) {
        return claims.stream()
                .map(part)
                .filter(Objects::nonNull)
                .map(String::valueOf)
                .distinct()
                .toArray(String[]::new);
    }

    private static Object[] row(PracticeId practice, KnownPerson p) {
        return new Object[] {
            practice.value(),
            p.id(),
            p.portal(),
            p.portalId(),
            p.name(),
            p.nameKey(),
            p.birthDate(),
            p.email(),
            p.phone()
        };
    }

    private static KnownPerson person(ResultSet row) throws SQLException {
        return new KnownPerson(
                row.getObject("id", UUID.class),
                row.getString("portal"),
                row.getString("portal_id"),
                row.getString("name"),
                row.getString("name_key"),
                row.getObject("birth_date", LocalDate.class),
                row.getString("email"),
                row.getString("phone"));
    }
}

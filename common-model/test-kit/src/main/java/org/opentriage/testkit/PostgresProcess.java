package org.opentriage.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.util.FileSystemUtils;

/**
 * A real PostgreSQL 18 as a child process, durable as in production: fsync, synchronous commit and full page writes on, checksums on.
 * Superuser {@code postgres}, password {@code postgres}; each service has a login role and a schema of its own name in each database.
 */
public final class PostgresProcess implements Server {

    /** Login roles, and their schemas; password = name. */
    public static final List<String> ROLES = List.of("intake", "classifier", "routing", "escalation");

    /** It may have to replay all that it wrote since the last checkpoint; whoever stops it has it begin anew. */
    private static final Duration START_LIMIT = Duration.ofMinutes(5);

    private static final Duration END_LIMIT = Duration.ofSeconds(10);

    private final Path directory;
    private final int port;
    private final Path log;
    private ChildProcess process;

    private PostgresProcess(Path directory, int port, Path log) {
        this.directory = directory;
        this.port = port;
        this.log = log;
        this.process = launch();
    }

    /** Starts on existing data, or makes new data first; its log is in {@code directory}. */
    public static PostgresProcess start(Path directory, int port) {
        return start(directory, port, directory.resolve("postgres.log"));
    }

    /** Starts on existing data, or makes new data first. */
    public static PostgresProcess start(Path directory, int port, Path log) {
        if (!Files.exists(directory.resolve("data/PG_VERSION"))) {
            initialize(directory, log);
        }
        return new PostgresProcess(directory, port, log);
    }

    public int port() {
        return port;
    }

    @Override
    public ChildProcess process() {
        return process;
    }

    public String url(String database) {
        return "jdbc:postgresql://localhost:" + port + "/" + database;
    }

    /** Makes a database with the four roles and schemas, unless it exists. */
    public void createDatabase(String database) {
        try (var server = connect("postgres", "postgres");
                var exists = server.prepareStatement("select 1 from pg_database where datname = ?")) {
            exists.setString(1, database);
            if (!exists.executeQuery().next()) {
                server.createStatement().execute("create database \"" + database + "\"");
            }
        } catch (SQLException e) {
            throw new IllegalStateException("could not create database " + database, e);
        }
        try (var inside = connect(database, "postgres")) {
            for (var role : ROLES) {
                inside.createStatement().execute(roleAndSchema(role));
            }
            inside.createStatement().execute("revoke all on schema public from public");
            inside.createStatement().execute("revoke all on database \"" + database + "\" from public");
            inside.createStatement()
                    .execute("grant connect on database \"" + database + "\" to " + String.join(", ", ROLES));
        } catch (SQLException e) {
            throw new IllegalStateException("could not create roles in " + database, e);
        }
    }

    /** A connection as {@code role} (password = role). */
    public Connection connect(String database, String role) throws SQLException {
        return DriverManager.getConnection(url(database), role, role);
    }

    @Override
    public void restart() {
        process.kill9();
        process = launch();
    }

    /** Ends at once and cleanly (SIGINT: fast shutdown). */
    @Override
    public void close() {
        if (!process.isAlive()) {
            return;
        }
        process.signal("INT");
        process.endsWithin(END_LIMIT);
    }

    private static String roleAndSchema(String role) {
        return """
                do $$ begin
                    if not exists (select from pg_roles where rolname = '%1$s') then
                        create role %1$s login password '%1$s' nosuperuser nocreatedb nocreaterole nobypassrls;
                    end if;
                    if not exists (select from pg_namespace where nspname = '%1$s') then
                        create schema %1$s authorization %1$s;
                    end if;
                    execute format('alter role %1$s in database %%I set search_path = %1$s', current_database());
                end $$""".formatted(role);
    }

    /** Made beside and moved into place, so that an interrupted initdb leaves nothing that looks like data. */
    private static void initialize(Path directory, Path log) {
        var fresh = directory.resolve("data.new");
        try {
            Files.createDirectories(directory);
            FileSystemUtils.deleteRecursively(fresh);
            var password = Files.writeString(directory.resolve("password"), "postgres");
            var command = AnotherUser.fitting()
                    .running(List.of(
                            PostgresBinaries.unpacked().resolve("bin/initdb").toString(),
                            "--pgdata=" + fresh,
                            "--username=postgres",
                            "--auth=scram-sha-256",
                            "--pwfile=" + password,
                            "--data-checksums",
                            "--encoding=UTF8",
                            "--locale-provider=builtin",
                            "--builtin-locale=C.UTF-8",
                            "--locale=C"));
            var initdb = ChildProcess.start("initdb", command, Map.of(), log);
            if (initdb.awaitEnd(Duration.ofSeconds(90)) != 0) {
                throw new IllegalStateException("initdb failed\n" + initdb.tail(15));
            }
            Files.delete(password);
            Files.move(fresh, directory.resolve("data"), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL data could not be made in " + directory, e);
        }
    }

    private ChildProcess launch() {
        AnotherUser.fitting().own(directory.resolve("data"));
        var command = AnotherUser.fitting()
                .running(List.of(
                        PostgresBinaries.unpacked().resolve("bin/postgres").toString(),
                        "-D",
                        directory.resolve("data").toString(),
                        "-p",
                        String.valueOf(port),
                        "-c",
                        "listen_addresses=127.0.0.1",
                        "-c",
                        "unix_socket_directories=",
                        "-c",
                        "fsync=on",
                        "-c",
                        "synchronous_commit=on",
                        "-c",
                        "full_page_writes=on",
                        "-c",
                        "shared_buffers=192MB",
                        "-c",
                        "max_connections=120",
                        "-c",
                        "max_wal_size=2GB",
                        "-c",
                        "checkpoint_timeout=15min",
                        "-c",
                        "timezone=UTC",
                        "-c",
                        "log_min_messages=warning",
                        "-c",
                        "shared_preload_libraries=pg_stat_statements"));
        var started = ChildProcess.start("PostgreSQL", command, Map.of(), log);
        return started.await(() -> accepts(port), START_LIMIT);
    }

    private static boolean accepts(int port) {
        if (!ChildProcess.listens(port)) {
            return false;
        }
        try (var connection = DriverManager.getConnection(
                "jdbc:postgresql://localhost:" + port + "/postgres?connectTimeout=2", "postgres", "postgres")) {
            return connection.isValid(1);
        } catch (SQLException e) {
            return false;
        }
    }
}

package org.opentriage.localstack.surroundings.mail;

import com.icegreen.greenmail.store.MailFolder;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.springframework.util.ReflectionUtils;

/** Mail on disk, one file each: {@code <address>/000001.eml} and on, in the order in which they came. */
final class MailArchive {

    private static final String UID_VALIDITY = "uid-validity";

    private final Path root;

    MailArchive(Path root) {
        this.root = root;
    }

    /** Puts everything that was kept for this address into its folder; nobody who reads it notices a restart. */
    void load(String address, MailFolder inbox) throws IOException, MessagingException {
        var folder = Files.createDirectories(root.resolve(address));
        keepUidValidity(folder, inbox);
        for (var file : mails(folder)) {
            var raw = new ByteArrayInputStream(Files.readAllBytes(file));
            var received = Date.from(Files.getLastModifiedTime(file).toInstant());
            inbox.appendMessage(new MimeMessage(Session.getInstance(new Properties()), raw), new Flags(), received);
        }
    }

    /** Writes one mail and returns when it is on disk. */
    synchronized void keep(String address, MimeMessage message) throws MessagingException {
        try {
            var folder = Files.createDirectories(root.resolve(address));
            var name = String.format(Locale.ROOT, "%06d.eml", mails(folder).size() + 1);
            var raw = new ByteArrayOutputStream();
            message.writeTo(raw);
            write(folder.resolve(name), raw.toByteArray());
        } catch (IOException e) {
            throw new MessagingException("the mail could not be kept", e);
        }
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        var partly = file.resolveSibling(file.getFileName() + ".part");
        try (var channel = FileChannel.open(partly, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            var rest = ByteBuffer.wrap(bytes);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.force(true);
        }
        Files.move(partly, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static List<Path> mails(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".eml"))
                    .sorted()
                    .toList();
        }
    }

    /** The server invents a new UIDVALIDITY at each start, which would tell readers that all UIDs are void; a real server keeps it. */
    private static void keepUidValidity(Path folder, MailFolder inbox) throws IOException {
        var file = folder.resolve(UID_VALIDITY);
        if (!Files.exists(file)) {
            Files.writeString(file, String.valueOf(inbox.getUidValidity()));
            return;
        }
        var field = ReflectionUtils.findField(inbox.getClass(), "uidValidity");
        if (field != null) {
            ReflectionUtils.makeAccessible(field);
            ReflectionUtils.setField(
                    field, inbox, Long.parseLong(Files.readString(file).strip()));
        }
    }
}

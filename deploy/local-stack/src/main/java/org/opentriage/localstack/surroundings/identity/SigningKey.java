package org.opentriage.localstack.surroundings.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;
import java.util.UUID;

/** The RSA key that signs all tokens. */
record SigningKey(RSAKey key) {

    /** The key of last time, or a new one, which is written there readable by its owner alone. */
    static SigningKey keptIn(Path folder) {
        var file = folder.resolve("signing-key.json");
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(folder);
                var fresh = Files.createTempFile(
                        folder,
                        "key",
                        ".new",
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.writeString(fresh, generated().toJSONString());
                Files.move(fresh, file);
            }
            return new SigningKey(RSAKey.parse(Files.readString(file)));
        } catch (IOException e) {
            throw new UncheckedIOException("The signing key can not be kept in " + folder, e);
        } catch (ParseException | JOSEException e) {
            throw new IllegalStateException(file + " is not a key; delete it to get a new one", e);
        }
    }

    private static RSAKey generated() throws JOSEException {
        return new RSAKeyGenerator(2048).keyID(UUID.randomUUID().toString()).generate();
    }
}

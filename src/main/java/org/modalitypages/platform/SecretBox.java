package org.modalitypages.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.modalitypages.problem.Problem;
import org.modalitypages.problem.Refusal;

/**
 * Seals what opens other people's doors, so that a copy of the database opens none: AES-256-GCM under {@code platforms.key}.
 * With the embedded database the key is made once, in a file beside it that only its owner reads.
 */
@ApplicationScoped
class SecretBox {

    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject
    @ConfigProperty(name = "platforms.key")
    private Optional<String> configured;

    @Inject
    @ConfigProperty(name = "database.url")
    private Optional<String> sharedDatabase;

    @Inject
    @ConfigProperty(name = "data-dir")
    private String dataFolder;

    private SecretKeySpec key;

    /**
     * A text that only we can read again.
     *
     * @throws Refusal 409 when there is no key, which says how to give one
     */
    String seal(String text) {
        try {
            var nonce = new byte[NONCE_BYTES];
            RANDOM.nextBytes(nonce);
            var cipher = cipher(Cipher.ENCRYPT_MODE, nonce);
            var sealed = cipher.doFinal(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder()
                    .encodeToString(ByteBuffer.allocate(nonce.length + sealed.length)
                            .put(nonce)
                            .put(sealed)
                            .array());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java platform has AES-GCM", impossible);
        }
    }

    /** Whether it was sealed under the present key. */
    boolean opens(String sealed) {
        try {
            open(sealed);
            return true;
        } catch (PlatformFailure otherKey) {
            return false;
        }
    }

    /** What was sealed; {@link PlatformFailure} of the kind CREDENTIALS when it was under another key. */
    String open(String sealed) {
        try {
            var bytes = ByteBuffer.wrap(Base64.getDecoder().decode(sealed));
            var nonce = new byte[NONCE_BYTES];
            bytes.get(nonce);
            var rest = new byte[bytes.remaining()];
            bytes.get(rest);
            return new String(cipher(Cipher.DECRYPT_MODE, nonce).doFinal(rest), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException otherKey) {
            throw new PlatformFailure(
                    PlatformFailure.Kind.CREDENTIALS,
                    "What was entered for this platform was sealed under another key (platforms.key). Enter it again.",
                    null,
                    otherKey);
        }
    }

    private Cipher cipher(int mode, byte... nonce) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key(), new GCMParameterSpec(TAG_BITS, nonce));
        return cipher;
    }

    private synchronized SecretKeySpec key() {
        if (key == null) {
            key = new SecretKeySpec(configured.map(SecretBox::decoded).orElseGet(this::ownFile), "AES");
        }
        return key;
    }

    private static byte[] decoded(String text) {
        try {
            var bytes = Base64.getDecoder().decode(text.strip());
            if (bytes.length == KEY_BYTES) {
                return bytes;
            }
        } catch (IllegalArgumentException notBase64) {
            throw new Refusal(noKey("platforms.key is not Base64."));
        }
        throw new Refusal(noKey("platforms.key does not hold 32 bytes."));
    }

    private byte[] ownFile() {
        if (sharedDatabase.isPresent()) {
            throw new Refusal(noKey("There is no platforms.key, and all nodes need the same."));
        }
        var file = Path.of(dataFolder, "platforms.key");
        try {
            if (!Files.exists(file)) {
                var fresh = new byte[KEY_BYTES];
                RANDOM.nextBytes(fresh);
                Files.createDirectories(file.getParent());
                if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
                    Files.createFile(
                            file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                }
                Files.writeString(
                        file,
                        Base64.getEncoder().encodeToString(fresh),
                        StandardOpenOption.WRITE,
                        StandardOpenOption.CREATE);
            }
            return decoded(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Problem noKey(String why) {
        return Problem.conflict(
                "no-platforms-key",
                "Credentials of platforms cannot be kept",
                why + " Set it to 32 random bytes in Base64, such as from: openssl rand -base64 32");
    }
}

package org.filiere.exchange;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Bytes under a passphrase: AES-256 in GCM, the key made from the passphrase by Argon2id (RFC 9106), salt and nonce new
 * each time. The header, which says how the key is made, is authenticated with the content.
 */
public final class Sealed {

    private static final byte[] MAGIC = "FILIERE-SEALED".getBytes(StandardCharsets.US_ASCII);
    private static final byte VERSION = 1;
    private static final int SALT = 16;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final int KEY = 32;
    private static final int HEADER = MAGIC.length + 1 + 3 * Integer.BYTES + SALT + NONCE;
    private static final SecureRandom RANDOM = new SecureRandom();

    /**
     * What it costs to make the key from a passphrase.
     *
     * @param memoryKib memory in KiB
     * @param passes over that memory
     * @param lanes parallel parts of it
     */
    public record Cost(int memoryKib, int passes, int lanes) {

        /** The second recommended choice of RFC 9106, section 4: 64 MiB, three passes, four lanes. */
        public static final Cost STANDARD = new Cost(64 * 1024, 3, 4);

        private static final int MOST_MEMORY_KIB = 256 * 1024;
        private static final int MOST_PASSES = 16;
        private static final int MOST_LANES = 16;

        /** Whether a file of a stranger may ask this of the machine. */
        boolean isBearable() {
            return lanes >= 1
                    && lanes <= MOST_LANES
                    && passes >= 1
                    && passes <= MOST_PASSES
                    && memoryKib >= 8 * lanes
                    && memoryKib <= MOST_MEMORY_KIB;
        }
    }

    private Sealed() {}

    /** Whether these bytes begin as sealed ones do. */
    public static boolean isSealed(byte[] bytes) {
        return bytes.length >= MAGIC.length && Arrays.equals(bytes, 0, MAGIC.length, MAGIC, 0, MAGIC.length);
    }

    /**
     * Seals bytes.
     *
     * @param passphrase not empty; the caller wipes it
     */
    public static byte[] seal(byte[] content, char[] passphrase) {
        return seal(content, passphrase, Cost.STANDARD);
    }

    static byte[] seal(byte[] content, char[] passphrase, Cost cost) {
        byte[] salt = new byte[SALT];
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(salt);
        RANDOM.nextBytes(nonce);
        byte[] header = ByteBuffer.allocate(HEADER)
                .put(MAGIC)
                .put(VERSION)
                .putInt(cost.memoryKib())
                .putInt(cost.passes())
                .putInt(cost.lanes())
                .put(salt)
                .put(nonce)
                .array();
        try {
            byte[] secret = cipher(Cipher.ENCRYPT_MODE, passphrase, cost, salt, nonce, header)
                    .doFinal(content);
            return ByteBuffer.allocate(HEADER + secret.length)
                    .put(header)
                    .put(secret)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has AES in GCM", e);
        }
    }

    /**
     * Opens sealed bytes.
     *
     * @param passphrase the caller wipes it
     * @throws SealException when they are no sealed bytes, of a newer version or cut short, or when the passphrase is
     *     wrong or a byte was changed, which cannot be told apart
     */
    public static byte[] open(byte[] bytes, char[] passphrase) throws SealException {
        if (!isSealed(bytes)) {
            throw new SealException(SealProblem.NOT_SEALED);
        }
        if (bytes.length <= MAGIC.length || bytes[MAGIC.length] != VERSION) {
            throw new SealException(bytes.length <= MAGIC.length ? SealProblem.DAMAGED : SealProblem.NEWER);
        }
        if (bytes.length < HEADER + TAG_BITS / Byte.SIZE) {
            throw new SealException(SealProblem.DAMAGED);
        }
        ByteBuffer in = ByteBuffer.wrap(bytes, MAGIC.length + 1, bytes.length - MAGIC.length - 1);
        Cost cost = new Cost(in.getInt(), in.getInt(), in.getInt());
        byte[] salt = new byte[SALT];
        byte[] nonce = new byte[NONCE];
        in.get(salt).get(nonce);
        if (!cost.isBearable()) {
            throw new SealException(SealProblem.DAMAGED);
        }
        try {
            byte[] header = Arrays.copyOf(bytes, HEADER);
            return cipher(Cipher.DECRYPT_MODE, passphrase, cost, salt, nonce, header)
                    .doFinal(bytes, HEADER, bytes.length - HEADER);
        } catch (AEADBadTagException e) {
            throw new SealException(SealProblem.PASSPHRASE_OR_DAMAGED);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has AES in GCM", e);
        }
    }

    private static Cipher cipher(int mode, char[] passphrase, Cost cost, byte[] salt, byte[] nonce, byte[] header)
            throws GeneralSecurityException {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(cost.memoryKib())
                .withIterations(cost.passes())
                .withParallelism(cost.lanes())
                .withSalt(salt)
                .build());
        byte[] key = new byte[KEY];
        generator.generateBytes(passphrase, key);
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(header);
            return cipher;
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }
}

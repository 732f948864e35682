package org.overturn.testkit.setup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import org.overturn.testkit.server.Folders;
import org.overturn.testkit.server.ServerFailure;

/// The secrets of one installation, made at random when first asked for and kept in a folder that its owner alone
/// reads:
/// the key pair of the tokens, the master key of the identifiers, the passwords of the database roles.
public final class Secrets {

    private static final int RSA_BITS = 2048;
    private static final int MASTER_KEY_BYTES = 32;
    private static final int PASSWORD_BYTES = 24;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path folder;

    public Secrets(Path folder) {
        this.folder = Folders.createPrivate(folder);
        if (!Files.exists(publicKeyFile())) {
            makeKeyPair();
        }
    }

    /// The public key of the tokens, PEM: `mp.jwt.verify.publickey.location`.
    public Path publicKeyFile() {
        return folder.resolve("token-public.pem");
    }

    public TokenMint tokenMint() {
        try {
            String pem = Files.readString(privateKeyFile()).replaceAll("-----[A-Z ]+-----|\\s", "");
            PKCS8EncodedKeySpec encoded =
                    new PKCS8EncodedKeySpec(Base64.getDecoder().decode(pem));
            PrivateKey key = KeyFactory.getInstance("RSA").generatePrivate(encoded);
            return new TokenMint(key);
        } catch (IOException | GeneralSecurityException e) {
            throw new ServerFailure("cannot read " + privateKeyFile(), e);
        }
    }

    /// Base64 of 32 bytes: `overturn.keys.master`.
    public String masterKey() {
        return kept("master.key", MASTER_KEY_BYTES);
    }

    /// The password of a database role.
    public String password(String role) {
        return kept(role + ".password", PASSWORD_BYTES);
    }

    private Path privateKeyFile() {
        return folder.resolve("token-private.pem");
    }

    private synchronized String kept(String name, int bytes) {
        Path file = folder.resolve(name);
        try {
            if (!Files.exists(file)) {
                byte[] random = new byte[bytes];
                RANDOM.nextBytes(random);
                write(file, Base64.getEncoder().encodeToString(random));
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw new ServerFailure("cannot keep " + name, e);
        }
    }

    private void makeKeyPair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(RSA_BITS);
            KeyPair pair = generator.generateKeyPair();
            write(privateKeyFile(), pem("PRIVATE KEY", pair.getPrivate().getEncoded()));
            write(publicKeyFile(), pem("PUBLIC KEY", pair.getPublic().getEncoded()));
        } catch (IOException | GeneralSecurityException e) {
            throw new ServerFailure("cannot make the tokens' key pair", e);
        }
    }

    private static String pem(String label, byte[] bytes) {
        return "-----BEGIN " + label + "-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes) + "\n-----END " + label
                + "-----\n";
    }

    private static void write(Path file, String text) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, text);
    }
}

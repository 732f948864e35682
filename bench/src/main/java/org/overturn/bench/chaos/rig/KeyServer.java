package org.overturn.bench.chaos.rig;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicInteger;
import org.overturn.testkit.server.FreePorts;
import org.overturn.testkit.server.ServerFailure;
import org.overturn.testkit.setup.TokenMint;

/// An identity provider as far as services know one: signs tokens and publishes the key. It can be down, and
/// it can change its key.
///
/// Source: RFC 7517 (JWK), RFC 7519 (JWT)
public final class KeyServer implements AutoCloseable {

    private final int port = FreePorts.one();
    private final AtomicInteger asked = new AtomicInteger();
    private HttpServer server;
    private KeyPair key = newKey();
    private int keyNumber = 1;

    /// Up, with its first key.
    public KeyServer() {
        this.server = listen();
    }

    /// Where the keys are.
    public String url() {
        return "http://localhost:" + port + "/jwks.json";
    }

    /// How often somebody has asked for the keys.
    public int asked() {
        return asked.get();
    }

    /// Answers nobody any more.
    public void down() {
        server.stop(0);
    }

    /// Answers again.
    public void up() {
        server = listen();
    }

    /// Forgets its key and signs with another.
    public void rotate() {
        key = newKey();
        keyNumber++;
    }

    /// A token of an operator of this tenant; negative for one that has expired.
    public String token(String tenant, Duration validFor) {
        return token(tenant, validFor, key);
    }

    /// A token that somebody else has signed and that names the right key.
    public String forged(String tenant) {
        return token(tenant, Duration.ofHours(1), newKey());
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private String token(String tenant, Duration validFor, KeyPair signing) {
        Instant now = Instant.now();
        String content = encoded("{\"alg\":\"RS256\",\"typ\":\"JWT\",\"kid\":\"key-" + keyNumber + "\"}") + "."
                + encoded("{\"iss\":\"" + TokenMint.ISSUER + "\",\"sub\":\"chaos\",\"upn\":\"chaos\",\"tenant\":\""
                        + tenant
                        + "\",\"groups\":[\"operator\"],\"iat\":"
                        + now.minusSeconds(7_200).getEpochSecond() + ",\"exp\":"
                        + now.plus(validFor).getEpochSecond() + "}");
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(signing.getPrivate());
            signature.update(content.getBytes(StandardCharsets.US_ASCII));
            return content + "." + encoded(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new ServerFailure("cannot sign a token", e);
        }
    }

    private HttpServer listen() {
        try {
            HttpServer listening = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 16);
            listening.createContext("/jwks.json", exchange -> {
                asked.incrementAndGet();
                byte[] keys = keys().getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().set("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, keys.length);
                exchange.getResponseBody().write(keys);
                exchange.close();
            });
            listening.start();
            return listening;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot listen on " + port, e);
        }
    }

    private String keys() {
        RSAPublicKey rsa = (RSAPublicKey) key.getPublic();
        return "{\"keys\":[{\"kty\":\"RSA\",\"use\":\"sig\",\"alg\":\"RS256\",\"kid\":\"key-" + keyNumber
                + "\",\"n\":\"" + encoded(unsigned(rsa.getModulus())) + "\",\"e\":\""
                + encoded(unsigned(rsa.getPublicExponent())) + "\"}]}";
    }

    private static byte[] unsigned(BigInteger number) {
        byte[] bytes = number.toByteArray();
        return bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
    }

    private static String encoded(String text) {
        return encoded(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static KeyPair newKey() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2_048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has RSA", e);
        }
    }
}

package org.overturn.testkit.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokenMintTest {

    @TempDir
    Path folder;

    @Test
    void aTokenVerifiesWithThePublicKeyOfTheInstallation() throws Exception {
        Secrets secrets = new Secrets(folder.resolve("secrets"));

        String token = secrets.tokenMint().token("ann", "mercy", List.of("manager", "operator"), Duration.ofHours(1));

        JwtClaims claims = new JwtConsumerBuilder()
                .setVerificationKey(publicKey(secrets))
                .setExpectedIssuer("https://overturn.local")
                .setRequireExpirationTime()
                .build()
                .processToClaims(token);
        assertThat(claims.getSubject()).isEqualTo("ann");
        assertThat(claims.getClaimValueAsString("tenant")).isEqualTo("mercy");
        assertThat(claims.getStringListClaimValue("groups")).containsExactly("manager", "operator");
    }

    @Test
    void theSecretsOfAnInstallationAreKeptAndPrivate() throws Exception {
        Secrets first = new Secrets(folder.resolve("secrets"));
        String masterKey = first.masterKey();

        Secrets again = new Secrets(folder.resolve("secrets"));

        assertThat(again.masterKey()).isEqualTo(masterKey);
        assertThat(Base64.getDecoder().decode(masterKey)).hasSize(32);
        assertThat(again.password("overturn_ingest")).isNotEqualTo(again.password("overturn_ingest_owner"));
        try (var files = Files.list(folder.resolve("secrets"))) {
            assertThat(files)
                    .hasSize(5)
                    .allSatisfy(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .isEqualTo("rw-------"));
        }
    }

    @Test
    void aTenantThatWouldBreakOutOfTheJsonIsRefused() {
        TokenMint mint = new Secrets(folder.resolve("secrets")).tokenMint();

        assertThatThrownBy(() -> mint.token("ann", "a\",\"tenant\":\"b", List.of(), Duration.ofHours(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static PublicKey publicKey(Secrets secrets) throws Exception {
        String pem = Files.readString(secrets.publicKeyFile()).replaceAll("-----[A-Z ]+-----|\\s", "");
        return KeyFactory.getInstance("RSA")
                .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(pem)));
    }
}

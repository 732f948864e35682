package org.overturn.platform.keys;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;
import org.overturn.platform.tenant.TenantId;

/// Keys of each tenant's own, derived from the master key and never stored: what one tenant's key opens or links says
/// nothing about another's.
@ApplicationScoped
public class TenantKeys {

    private static final String SETTING = "overturn.keys.master";

    private final MasterKey current;
    private final MasterKey linking;
    private final Map<Integer, MasterKey> byId;

    TenantKeys(KeysConfig config) {
        this.current = MasterKey.fromBase64(
                config.master()
                        .orElseThrow(() -> new IllegalStateException(SETTING
                                + " is missing: 32 random bytes in base64, the same in every service, "
                                + "for instance from: openssl rand -base64 32")),
                SETTING);
        this.linking = config.linking()
                .map(key -> MasterKey.fromBase64(key, "overturn.keys.linking"))
                .orElse(current);
        List<MasterKey> retired = config.retired().orElse(List.of()).stream()
                .map(key -> MasterKey.fromBase64(key, "overturn.keys.retired"))
                .toList();
        this.byId = Stream.concat(retired.stream(), Stream.of(current))
                .collect(Collectors.toUnmodifiableMap(MasterKey::id, key -> key, (one, same) -> one));
    }

    int currentId() {
        return current.id();
    }

    SecretKey encryption(TenantId tenant) {
        return current.derive(tenant, "encryption", "AES");
    }

    Optional<SecretKey> decryption(TenantId tenant, int keyId) {
        @Nullable MasterKey master = byId.get(keyId);
        return Optional.ofNullable(master).map(key -> key.derive(tenant, "encryption", "AES"));
    }

    SecretKey nonces(TenantId tenant) {
        return current.derive(tenant, "nonce", Hmac.ALGORITHM);
    }

    SecretKey tokens(TenantId tenant) {
        return linking.derive(tenant, "token", Hmac.ALGORITHM);
    }
}

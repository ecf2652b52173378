package vn.vanthu.api;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.context.event.EventListener;
import vn.vanthu.account.Account;
import vn.vanthu.account.AccountEvent;
import vn.vanthu.account.Accounts;
import vn.vanthu.account.Actor;
import vn.vanthu.account.SignIn;
import vn.vanthu.door.Refusal;

/// Signs in by login and password, and remembers for a minute that a pair was good.
///
/// A program that sends its password with every request would otherwise pay the slow hash each
/// time, and be throttled as one who guesses. Whether the account may still sign in, and with which
/// roles, is looked up every time; a changed password is forgotten at once.
class PasswordSignIn {

    private static final Duration REMEMBERED = Duration.ofMinutes(1);
    private static final int MOST = 1_000;
    private static final String MAC = "HmacSHA256";

    private final SignIn signIn;
    private final Accounts accounts;
    private final Clock clock;
    // Lives as long as the program: what is remembered tells nobody a password.
    private final SecretKeySpec key;
    private final Map<String, Remembered> remembered =
            new LinkedHashMap<>() {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Remembered> eldest) {
                    return size() > MOST;
                }
            };

    private record Remembered(String login, Instant until) {}

    PasswordSignIn(SignIn signIn, Accounts accounts, Clock clock, SecureRandom random) {
        this.signIn = signIn;
        this.accounts = accounts;
        this.clock = clock;
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        this.key = new SecretKeySpec(bytes, MAC);
    }

    Actor actor(String login, String password, String source) {
        String pair = mac(login + "\n" + password);
        Optional<Account> known = known(pair);
        if (known.isPresent()) {
            return known.get().actor();
        }
        return switch (signIn.signIn(login, password, source)) {
            case SignIn.Outcome.In(var actor) -> {
                remember(pair, actor.login());
                yield actor;
            }
            case SignIn.Outcome.Refused(var why) -> throw new Refusal(why);
        };
    }

    private Optional<Account> known(String pair) {
        Remembered good;
        synchronized (remembered) {
            good = remembered.get(pair);
        }
        if (good == null || !clock.instant().isBefore(good.until())) {
            return Optional.empty();
        }
        return accounts.find(good.login()).filter(Account::active);
    }

    private void remember(String pair, String login) {
        synchronized (remembered) {
            remembered.put(pair, new Remembered(login, clock.instant().plus(REMEMBERED)));
        }
    }

    @EventListener
    void on(AccountEvent.PasswordChanged changed) {
        synchronized (remembered) {
            remembered.values().removeIf(one -> one.login().equals(changed.login()));
        }
    }

    private String mac(String text) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + MAC, e);
        }
    }
}

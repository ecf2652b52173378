package vn.vanthu.account;

import java.security.SecureRandom;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.vanthu.database.Database;
import vn.vanthu.office.Office;

/// Offers accounts, sign-in and tokens to the rest of the program.
@Configuration(proxyBeanMethods = false)
class AccountConfiguration {

    @Bean
    Secrets secrets() {
        return new Secrets(new SecureRandom());
    }

    @Bean
    Passwords passwords(Secrets secrets) {
        return new Passwords(secrets);
    }

    @Bean
    RightChanges rightChanges(
            Database database, Clock clock, Secrets secrets, ApplicationEventPublisher events) {
        return new RightChanges(database, clock, secrets, events);
    }

    @Bean
    Accounts accounts(
            Database database,
            Clock clock,
            Passwords passwords,
            RightChanges changes,
            Office office,
            ApplicationEventPublisher events) {
        return new Accounts(database, clock, passwords, changes, office, events);
    }

    @Bean
    SignIn signIn(
            Database database, Clock clock, Passwords passwords, ApplicationEventPublisher events) {
        return new SignIn(database, clock, passwords, events);
    }

    @Bean
    FirstStart firstStart(
            Database database,
            Clock clock,
            Secrets secrets,
            Passwords passwords,
            Accounts accounts,
            RightChanges changes) {
        return new FirstStart(database, clock, secrets, passwords, accounts, changes);
    }

    @Bean
    Tokens tokens(
            Database database,
            Clock clock,
            Secrets secrets,
            RightChanges changes,
            ApplicationEventPublisher events) {
        return new Tokens(database, clock, secrets, changes, events);
    }

    @Bean
    PaperGrants paperGrants(Database database, RightChanges changes) {
        return new PaperGrants(database, changes);
    }
}

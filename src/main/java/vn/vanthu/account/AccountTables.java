package vn.vanthu.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.vanthu.database.Database;

/// Reads and writes the accounts' tables; knows no rule.
final class AccountTables {

    private final Database database;

    AccountTables(Database database) {
        this.database = database;
    }

    List<Account> all() {
        Map<String, Set<Role>> roles = new HashMap<>();
        database.sql()
                .sql("select login, role from account_role")
                .query(row -> {
                    roles.computeIfAbsent(row.getString("login"), _ -> EnumSet.noneOf(Role.class))
                            .add(Role.valueOf(row.getString("role")));
                });
        List<Account> accounts = new ArrayList<>();
        database.sql()
                .sql("select * from account order by login")
                .query(row -> {
                    accounts.add(
                            account(row, roles.getOrDefault(row.getString("login"), Set.of())));
                });
        return accounts;
    }

    Optional<Account> find(String login) {
        if (!Account.isLogin(login)) {
            return Optional.empty();
        }
        Set<Role> roles = EnumSet.noneOf(Role.class);
        database.sql()
                .sql("select role from account_role where login = ?")
                .param(login)
                .query(String.class)
                .list()
                .forEach(role -> roles.add(Role.valueOf(role)));
        return database.sql()
                .sql("select * from account where login = ?")
                .param(login)
                .query((row, _) -> account(row, roles))
                .optional();
    }

    /// The hash; empty for a login that does not exist.
    Optional<String> password(String login) {
        if (!Account.isLogin(login)) {
            return Optional.empty();
        }
        return database.sql()
                .sql("select password from account where login = ?")
                .param(login)
                .query(String.class)
                .optional();
    }

    void add(Account account, String hash, String at) {
        var insert =
                database.sql()
                        .sql("insert into account values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                        .param(1, account.login())
                        .param(2, account.name())
                        .param(3, account.person())
                        .param(4, account.unit())
                        .param(5, account.reach() == null ? null : account.reach().name())
                        .param(6, account.active() ? 1 : 0)
                        .param(7, hash)
                        .param(8, account.reviewed().toString())
                        .param(9, at);
        insert.update();
        setRoles(account.login(), account.roles());
    }

    void setRoles(String login, Set<Role> roles) {
        database.sql().sql("delete from account_role where login = ?").param(login).update();
        for (Role role : roles) {
            database.sql()
                    .sql("insert into account_role values (?, ?)")
                    .params(login, role.name())
                    .update();
        }
    }

    /// @param column one of this table's, never a person's words
    void set(String login, String column, @Nullable Object value) {
        database.sql()
                .sql("update account set " + column + " = ? where login = ?")
                .param(1, value)
                .param(2, login)
                .update();
    }

    private static Account account(ResultSet row, Set<Role> roles) throws SQLException {
        String reach = row.getString("reach");
        return new Account(
                row.getString("login"),
                row.getString("name"),
                row.getString("person"),
                row.getString("unit"),
                reach == null ? null : Reach.valueOf(reach),
                roles,
                row.getInt("active") == 1,
                LocalDate.parse(row.getString("reviewed_day")));
    }
}

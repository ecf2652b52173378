package vn.vanthu.database;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Opens the register's database for the running program.
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    /// @param folder the data folder, `archive/` beside the program unless told otherwise
    /// @param url `jdbc:postgresql://host/name` for an office with many desks; empty for SQLite
    @Bean
    Database database(
            @Value("${vanthu.data:archive}") String folder,
            @Value("${vanthu.database.url:}") String url,
            @Value("${vanthu.database.user:}") String user,
            @Value("${vanthu.database.password:}") String password) {
        return url.isBlank()
                ? Database.sqlite(Path.of(folder).resolve("register.db"))
                : Database.postgresql(url, user, password);
    }
}

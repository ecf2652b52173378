package vn.vanthu.audit;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.vanthu.database.Database;

/// Sets the trail up to listen.
@Configuration(proxyBeanMethods = false)
class AuditConfiguration {

    @Bean
    AuditTrail auditTrail(Database database) {
        return new AuditTrail(database);
    }

    @Bean
    Listener auditListener(AuditTrail trail) {
        return new Listener(trail);
    }
}

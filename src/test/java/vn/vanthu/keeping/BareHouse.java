package vn.vanthu.keeping;

import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import vn.vanthu.database.TestDatabase;

/// The rooms of the house without its doors and with nothing in it, quick to open and as often as a
/// test likes.
///
/// Unlike [vn.vanthu.workflow.TestHouse] it opens also where the register needs to be rebuilt, and
/// takes any clock.
final class BareHouse implements AutoCloseable {

    private static final String[] ROOMS = {
        "vn.vanthu.database",
        "vn.vanthu.register",
        "vn.vanthu.archive",
        "vn.vanthu.office",
        "vn.vanthu.account",
        "vn.vanthu.audit",
        "vn.vanthu.template",
        "vn.vanthu.render",
        "vn.vanthu.keeping",
        "vn.vanthu.workflow",
        "vn.vanthu.legacy"
    };

    private final AnnotationConfigApplicationContext context;

    private BareHouse(AnnotationConfigApplicationContext context) {
        this.context = context;
    }

    /// @param data the data folder
    /// @param address of a PostgreSQL schema, or null for SQLite in the folder
    static BareHouse open(Path data, @Nullable String address, Clock clock) {
        return open(data, address, clock, Map.of());
    }

    /// @param more further beans by name
    static BareHouse open(
            Path data, @Nullable String address, Clock clock, Map<String, IssuedView> more) {
        Map<String, Object> settings = new HashMap<>();
        settings.put("vanthu.data", data.toString());
        if (address != null) {
            settings.put("vanthu.database.url", address);
            settings.put("vanthu.database.user", TestDatabase.user(address));
            settings.put("vanthu.database.password", TestDatabase.password(address));
        }
        AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("test", settings));
        context.registerBean("clock", Clock.class, () -> clock);
        more.forEach((name, view) -> context.registerBean(name, IssuedView.class, () -> view));
        context.scan(ROOMS);
        try {
            context.refresh();
        } catch (RuntimeException | Error e) {
            context.close();
            throw e;
        }
        return new BareHouse(context);
    }

    <T> T get(Class<T> room) {
        return context.getBean(room);
    }

    @Override
    public void close() {
        context.close();
    }
}

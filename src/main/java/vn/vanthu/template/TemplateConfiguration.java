package vn.vanthu.template;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Offers the kinds of paper to the rest of the program.
@Configuration(proxyBeanMethods = false)
class TemplateConfiguration {

    private static final String FOLDER = "templates";

    /// Forms written in the browser come first: they lie in the data folder, which the program may
    /// always write to, while `templates/` may come with an installation and be replaced with it.
    ///
    /// @param data the data folder
    /// @param folder the office's own forms, `templates/` beside the program unless told otherwise
    @Bean
    Kinds kinds(
            @Value("${vanthu.data:archive}") String data,
            @Value("${vanthu.templates:templates}") String folder) {
        return Kinds.load(List.of(Path.of(data, FOLDER), Path.of(folder)));
    }

    @Bean
    OwnForms ownForms(
            @Value("${vanthu.data:archive}") String data,
            @Value("${vanthu.templates:templates}") String folder,
            Kinds kinds,
            Clock clock) {
        return new OwnForms(Path.of(data, FOLDER), List.of(Path.of(folder)), kinds, clock);
    }
}

package vn.vanthu.template;

import java.nio.file.Path;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Offers the kinds of paper to the rest of the program.
@Configuration(proxyBeanMethods = false)
class TemplateConfiguration {

    /// @param folder the office's own forms, `templates/` beside the program unless told otherwise
    @Bean
    Kinds kinds(@Value("${vanthu.templates:templates}") String folder) {
        return Kinds.load(List.of(Path.of(folder)));
    }
}

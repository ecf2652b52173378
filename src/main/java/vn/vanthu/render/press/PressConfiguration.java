package vn.vanthu.render.press;

import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.vanthu.render.LayoutRulesCatalogue;
import vn.vanthu.render.Typeface;
import vn.vanthu.render.book.BookPress;
import vn.vanthu.render.copy.CopyPress;

/// Offers the making of files to the rest of the program.
@Configuration(proxyBeanMethods = false)
class PressConfiguration {

    /// @param folder the office's own layout rules and fonts, `templates/` beside the program
    @Bean
    LayoutRulesCatalogue layoutRules(@Value("${vanthu.templates:templates}") String folder) {
        Path own = Path.of(folder);
        return LayoutRulesCatalogue.load(Files.isDirectory(own) ? own : null);
    }

    /// The office's own Times New Roman from `fonts/` beside its forms, else the one that ships.
    @Bean
    Typeface typeface(@Value("${vanthu.templates:templates}") String folder) {
        return Typeface.from(Path.of(folder, "fonts"));
    }

    @Bean
    Renderer renderer(LayoutRulesCatalogue rules, Typeface typeface) {
        return new Renderer(rules, typeface);
    }

    @Bean
    CopyPress copyPress(LayoutRulesCatalogue rules, Typeface typeface) {
        return new CopyPress(rules, typeface);
    }

    @Bean
    BookPress bookPress(LayoutRulesCatalogue rules, Typeface typeface) {
        return new BookPress(rules, typeface);
    }
}

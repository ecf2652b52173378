package vn.vanthu.template;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.cache.StandardCacheManager;
import org.thymeleaf.context.Context;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.StringTemplateResolver;
import vn.vanthu.document.PaperDate;

/// Says standing wording: `[(${agency})] trân trọng kính mời` with the agency in its place.
///
/// Values are put in as they are and are not read again, so `[(${1+1})]` in a value stays what it
/// is.
final class Words {

    /// What Thymeleaf would read twice: a value inside it would be taken for wording.
    static final String READ_TWICE = "__";

    private static final Locale VIETNAMESE = Locale.of("vi");
    // All forms together hold some hundred different lines.
    private static final int REMEMBERED = 5_000;
    private static final String OPEN = "…";

    private final TemplateEngine engine = new TemplateEngine();

    Words() {
        StringTemplateResolver lines = new StringTemplateResolver();
        lines.setTemplateMode(TemplateMode.TEXT);
        lines.setCacheable(true);
        StandardCacheManager cache = new StandardCacheManager();
        cache.setTemplateCacheMaxSize(REMEMBERED);
        cache.setExpressionCacheMaxSize(REMEMBERED);
        engine.setTemplateResolver(lines);
        engine.setCacheManager(cache);
    }

    /// The words with `values` in their places.
    ///
    /// @throws org.thymeleaf.exceptions.TemplateEngineException when the wording itself is broken
    String say(String wording, Map<String, Object> values) {
        boolean plain = !wording.contains("[(") && !wording.contains("[#");
        return plain ? wording : engine.process(wording, new Context(VIETNAMESE, values));
    }

    /// A date within a sentence: `05 tháng 01 năm 2026`.
    static String date(PaperDate date) {
        return part(date.day(), 10) + " tháng " + part(date.month(), 3) + " năm " + date.year();
    }

    // NĐ 30, PL I, II.4.b: "đối với những số thể hiện ngày nhỏ hơn 10 và tháng 1, 2 phải ghi thêm
    // số 0 phía trước".
    private static String part(@Nullable Integer value, int bound) {
        if (value == null) {
            return OPEN;
        }
        return (value < bound ? "0" : "") + value;
    }
}

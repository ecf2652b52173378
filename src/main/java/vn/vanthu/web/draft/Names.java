package vn.vanthu.web.draft;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;
import vn.vanthu.account.Accounts;
import vn.vanthu.message.FieldNames;
import vn.vanthu.message.Language;
import vn.vanthu.office.Office;
import vn.vanthu.office.OfficeUnit;
import vn.vanthu.template.Field;
import vn.vanthu.template.Form;
import vn.vanthu.template.Kinds;

/// Names people, units, kinds and fields as the office says them, in place of their codes.
@Component
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
final class Names {

    private final Accounts accounts;
    private final Office office;
    private final Kinds kinds;
    private final Clock clock;

    Names(Accounts accounts, Office office, Kinds kinds, Clock clock) {
        this.accounts = accounts;
        this.office = office;
        this.kinds = kinds;
        this.clock = clock;
    }

    String person(String login) {
        return accounts.name(login);
    }

    String unit(String code) {
        return office.unitOn(code, LocalDate.now(clock)).map(OfficeUnit::name).orElse(code);
    }

    String kind(String code, Language language) {
        return kinds.kind(code).map(form -> label(form, language)).orElse(code);
    }

    static String label(Form form, Language language) {
        return language == Language.EN ? form.labelEn() : form.label();
    }

    static String label(Field field, Language language) {
        return language == Language.EN ? field.labelEn() : field.label();
    }

    /// The labels of a form by the path of the field, for whatever names fields.
    Map<String, String> labels(String kind, Language language) {
        return kinds.kind(kind).map(Form::fields).stream()
                .flatMap(fields -> fields.stream())
                .collect(
                        Collectors.toMap(
                                field -> "values." + field.name(),
                                field -> label(field, language),
                                (one, _) -> one,
                                HashMap::new));
    }

    FieldNames fields(String kind, Language language) {
        return FieldNames.of(language, labels(kind, language));
    }
}

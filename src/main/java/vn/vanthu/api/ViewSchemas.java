package vn.vanthu.api;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Says in the description of the door which members of an answer are always there.
public final class ViewSchemas {

    private ViewSchemas() {}

    /// What is never null is always there.
    ///
    /// @param holder the class that the records of the answers stand in
    public static void require(OpenAPI api, Class<?> holder) {
        Arrays.stream(holder.getNestMembers())
                .filter(Class::isRecord)
                .forEach(view -> require(api.getComponents().getSchemas(), view));
    }

    @SuppressWarnings("rawtypes") // So the library gives them.
    private static void require(Map<String, Schema> schemas, Class<?> view) {
        Schema<?> schema = schemas.get(view.getSimpleName());
        if (schema == null) {
            return;
        }
        for (RecordComponent component : view.getRecordComponents()) {
            if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                schema.addRequiredItem(component.getName());
            }
        }
    }
}

package vn.vanthu.door;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// A route of a door as it is mapped, with what it says it does.
///
/// @param consumes the type of body it takes; empty for none
public record MappedRoute(
        RequestMethod method, String pattern, String consumes, Does does, Class<?> controller) {

    /// All routes whose controllers lie in a package or below it; one that does not say what it
    /// does fails the test.
    public static List<MappedRoute> of(RequestMappingHandlerMapping mapping, String inPackage) {
        List<MappedRoute> routes = new ArrayList<>();
        for (Map.Entry<RequestMappingInfo, HandlerMethod> one :
                mapping.getHandlerMethods().entrySet()) {
            Class<?> controller = one.getValue().getBeanType();
            if (!(controller.getPackageName() + ".").startsWith(inPackage + ".")) {
                continue;
            }
            Does does = one.getValue().getMethodAnnotation(Does.class);
            if (does == null) {
                throw new AssertionError(one.getValue() + " does not say what it does");
            }
            String consumes =
                    one.getKey().getConsumesCondition().getConsumableMediaTypes().stream()
                            .findFirst()
                            .map(Object::toString)
                            .orElse("");
            for (RequestMethod method : one.getKey().getMethodsCondition().getMethods()) {
                for (String pattern : one.getKey().getPatternValues()) {
                    routes.add(new MappedRoute(method, pattern, consumes, does, controller));
                }
            }
        }
        return routes;
    }

    @Override
    public String toString() {
        return method + " " + pattern;
    }
}

package vn.vanthu.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import vn.vanthu.document.Outcome;
import vn.vanthu.document.Problem;
import vn.vanthu.door.Refusal;
import vn.vanthu.search.SearchAddress;

/// A search as the parameters of a request ask for it.
///
/// @param problems what could not be read and is left out of account
record SearchAsked(SearchAddress address, List<Problem> problems) {

    static SearchAsked of(Outcome<SearchAddress> read) {
        return new SearchAsked(Refusal.orValue(read), read.problems());
    }

    /// Gives a controller the search of its request.
    static final class Resolver implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == SearchAsked.class;
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binders) {
            Map<String, List<String>> parameters = new LinkedHashMap<>();
            Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class))
                    .getParameterMap()
                    .forEach((name, values) -> parameters.put(name, Arrays.asList(values)));
            return of(SearchAddress.of(parameters));
        }
    }
}

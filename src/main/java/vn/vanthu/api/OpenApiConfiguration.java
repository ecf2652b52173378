package vn.vanthu.api;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.method.HandlerMethod;
import vn.vanthu.account.Act;
import vn.vanthu.account.Actor;
import vn.vanthu.door.Does;
import vn.vanthu.message.Language;

/// Describes the door in OpenAPI 3.1, from what the routes say of themselves.
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class OpenApiConfiguration {

    private static final String TOKEN = "token";
    private static final String PASSWORD = "password";
    private static final String PROBLEM = "#/components/schemas/ProblemBody";

    /// Where the records of the answers stand.
    private static final List<Class<?>> VIEWS =
            List.of(
                    ProblemBody.class,
                    AccountViews.class,
                    ArchiveController.class,
                    AuditController.class,
                    DraftViews.class,
                    HealthController.class,
                    KindsController.class,
                    MeController.class,
                    OfficeController.class,
                    OfficeViews.class,
                    PaperRightsController.class,
                    PaperViews.class,
                    RegisterViews.class,
                    SearchIndexController.class,
                    SearchViews.class);

    static {
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(Actor.class, Language.class, SearchAsked.class);
    }

    @Bean
    OpenAPI description() {
        return new OpenAPI()
                .info(
                        new Info()
                                .title("Văn Thư")
                                .version("v1")
                                .description(
                                        "The acts of the office on its official papers (Nghị định"
                                                + " 30/2020/NĐ-CP). Every refusal is a problem of RFC"
                                                + " 9457; a POST with an Idempotency-Key is done once.")
                                .license(new License().name("Apache-2.0").identifier("Apache-2.0")))
                .servers(List.of(new Server().url("/")))
                .schemaRequirement(
                        TOKEN,
                        new SecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .description("A token `vt_…` of an account"))
                .schemaRequirement(
                        PASSWORD,
                        new SecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("basic")
                                .description("Login and password; who guesses waits"));
    }

    /// What [Does] says, and what every route has in common.
    @Bean
    OperationCustomizer routes() {
        return OpenApiConfiguration::described;
    }

    private static Operation described(Operation operation, HandlerMethod method) {
        Does does = method.getMethodAnnotation(Does.class);
        if (does == null) {
            return operation;
        }
        String controller = method.getBeanType().getSimpleName().replace("Controller", "");
        operation.operationId(controller + "." + method.getMethod().getName());
        operation.tags(List.of(controller));
        operation.summary(does.en());
        operation.addExtension("x-vi", does.vi());
        List<String> acts = Arrays.stream(does.act()).map(Act::code).toList();
        if (!acts.isEmpty()) {
            operation.addExtension("x-act", String.join(", ", acts));
        }
        if (does.open() == Does.Open.ANYBODY) {
            operation.security(List.of());
        } else {
            operation.security(
                    List.of(
                            new SecurityRequirement().addList(TOKEN),
                            new SecurityRequirement().addList(PASSWORD)));
        }
        if (isDoneOnce(method)) {
            operation.addParametersItem(
                    new Parameter()
                            .in("header")
                            .name(AnswerFilter.HEADER)
                            .description("Names the request, so that asking again does it once")
                            .required(
                                    method.getBeanType() == DraftWayController.class
                                            && does.act()[0] == Act.ISSUE)
                            .schema(new StringSchema().minLength(8).maxLength(200)));
        }
        for (Parameter parameter : all(operation.getParameters())) {
            if (HttpHeaders.IF_MATCH.equals(parameter.getName())) {
                parameter.required(true).description("The ETag of the draft as it was seen");
            }
        }
        for (MethodParameter parameter : method.getMethodParameters()) {
            if (parameter.getParameterType() == SearchAsked.class) {
                SearchParameters.describe(operation);
            }
        }
        bytes(operation, method);
        ApiResponse done = operation.getResponses().remove("200");
        if (done != null) {
            done.description("Done");
            operation.getResponses().addApiResponse(String.valueOf(does.status()), done);
        }
        operation.getResponses().addApiResponse("default", problem());
        return operation;
    }

    private static boolean isDoneOnce(HandlerMethod method) {
        PostMapping post = method.getMethodAnnotation(PostMapping.class);
        return post != null
                && !List.of(post.consumes())
                        .contains(org.springframework.http.MediaType.MULTIPART_FORM_DATA_VALUE);
    }

    private static <T> List<T> all(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }

    /// What passes as the bytes it is: a form or a paper, which have schemas of their own, or a
    /// file.
    private static void bytes(Operation operation, HandlerMethod method) {
        if (operation.getRequestBody() != null) {
            for (var parameter : method.getMethodParameters()) {
                if (parameter.getParameterType() == byte[].class) {
                    raw(operation.getRequestBody().getContent());
                }
            }
        }
        boolean file = method.getMethod().getGenericReturnType().getTypeName().contains("<byte[]>");
        ApiResponse done = operation.getResponses().get("200");
        if (file && done != null) {
            raw(done.getContent());
        }
    }

    private static void raw(Content content) {
        content.forEach((type, media) ->
                media.schema(
                        type.equals("application/json")
                                ? new ObjectSchema().description("form/1 or paper/1")
                                : new StringSchema().format("binary")));
    }

    private static ApiResponse problem() {
        return new ApiResponse()
                .description("Refused, with every reason")
                .content(
                        new Content()
                                .addMediaType(
                                        ProblemBody.MEDIA_TYPE,
                                        new MediaType().schema(new Schema<>().$ref(PROBLEM))));
    }

    /// The schema of refusals, which no controller returns.
    @Bean
    OpenApiCustomizer problems() {
        return api -> {
            SearchParameters.addTo(api.getComponents());
            ModelConverters.getInstance(true)
                    .readAll(ProblemBody.class)
                    .forEach((name, schema) -> api.getComponents().addSchemas(name, schema));
            VIEWS.forEach(holder -> ViewSchemas.require(api, holder));
        };
    }
}

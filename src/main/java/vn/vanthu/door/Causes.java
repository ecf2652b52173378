package vn.vanthu.door;

import jakarta.servlet.http.HttpServletRequest;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.transaction.TransactionException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import vn.vanthu.archive.ArchiveConflict;
import vn.vanthu.archive.ArchiveDamaged;
import vn.vanthu.archive.ArchiveUnwritable;
import vn.vanthu.document.Problem;
import vn.vanthu.keeping.RebuildNeeded;
import vn.vanthu.register.RegisterException;

/// Finds the problem behind whatever ended a request; what only a maintainer can mend is logged
/// under a number that the problem names.
public final class Causes {

    /// Levels of brackets that a parser follows before it gives up.
    public static final int JSON_DEPTH = 500;

    private static final Logger LOG = LoggerFactory.getLogger(Causes.class);
    private static final int FRAMES = 12;

    private Causes() {}

    /// The problem, never quoting what the request said beyond names of its parts.
    public static Problem of(HttpServletRequest request, Throwable fault) {
        return switch (fault) {
            case NoResourceFoundException _, NoHandlerFoundException _ ->
                    Problem.must("API.route", "", request.getMethod());
            case HttpRequestMethodNotSupportedException method ->
                    Problem.must(
                            "API.method",
                            "",
                            method.getMethod(),
                            String.join(", ", names(method.getSupportedMethods())));
            case HttpMediaTypeNotSupportedException media ->
                    Problem.must("API.media-type", "", words(media.getSupportedMediaTypes()));
            case HttpMediaTypeNotAcceptableException media ->
                    Problem.must("API.accept", "", words(media.getSupportedMediaTypes()));
            case MissingServletRequestParameterException missing ->
                    Problem.must("API.parameter-missing", "", missing.getParameterName());
            case MethodArgumentTypeMismatchException wrong ->
                    Problem.must("API.parameter", "", wrong.getName());
            case HttpMessageNotReadableException unreadable -> unreadable(unreadable);
            case RebuildNeeded apart -> apart.problem();
            case ArchiveUnwritable _ -> told(request, fault, "API.archive");
            case UncheckedIOException _ -> told(request, fault, "API.archive");
            case ArchiveDamaged _, ArchiveConflict _ -> told(request, fault, "API.damaged");
            case RegisterException _ -> told(request, fault, "API.database");
            case DataAccessException _ -> told(request, fault, "API.database");
            case TransactionException _ -> told(request, fault, "API.database");
            default -> told(request, fault, "API.fault");
        };
    }

    private static Problem unreadable(HttpMessageNotReadableException fault) {
        return switch (fault.getCause()) {
            case StreamConstraintsException deep
                    when deep.getOriginalMessage().contains("nesting depth") ->
                    Problem.must("LIMIT.depth", "", JSON_DEPTH);
            case StreamConstraintsException _ -> Problem.must("LIMIT.value", "");
            case StreamReadException syntax -> syntax(syntax);
            case UnrecognizedPropertyException unknown ->
                    Problem.must(
                            "JSON.unknown",
                            place(unknown),
                            unknown.getPropertyName(),
                            known(unknown));
            case InvalidFormatException wrong when wrong.getTargetType().isEnum() ->
                    Problem.must(
                            "JSON.choice",
                            place(wrong),
                            String.valueOf(wrong.getValue()),
                            choices(wrong.getTargetType()));
            case DatabindException wrong -> Problem.must("API.value", place(wrong));
            case JacksonException syntax -> syntax(syntax);
            case null, default -> Problem.must("API.body-missing", "");
        };
    }

    private static Problem syntax(JacksonException fault) {
        var where = fault.getLocation();
        return Problem.must(
                "JSON.syntax",
                "",
                where == null ? 0 : where.getLineNr(),
                where == null ? 0 : where.getColumnNr(),
                fault.getOriginalMessage());
    }

    private static String known(UnrecognizedPropertyException fault) {
        var known = fault.getKnownPropertyIds();
        return known == null
                ? ""
                : known.stream().map(String::valueOf).sorted().collect(Collectors.joining(", "));
    }

    private static String choices(Class<?> choice) {
        return Arrays.stream(choice.getEnumConstants())
                .map(String::valueOf)
                .collect(Collectors.joining(", "));
    }

    private static String place(DatabindException fault) {
        StringBuilder place = new StringBuilder();
        fault.getPath()
                .forEach(step -> {
                    String name = step.getPropertyName();
                    if (name == null) {
                        place.append('[').append(step.getIndex()).append(']');
                    } else {
                        place.append(place.isEmpty() ? "" : ".").append(name);
                    }
                });
        return place.toString();
    }

    private static List<String> names(String @Nullable [] names) {
        return names == null ? List.of() : Arrays.asList(names);
    }

    private static String words(List<MediaType> types) {
        return types.stream().map(MediaType::toString).collect(Collectors.joining(", "));
    }

    /// Logs a fault under a number that the answer names. Never its message: it may quote a paper.
    private static Problem told(HttpServletRequest request, Throwable fault, String code) {
        String incident = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("{} {} {}: {}", incident, request.getMethod(), code, trace(fault));
        return Problem.must(code, "", incident);
    }

    private static String trace(Throwable fault) {
        StringBuilder trace = new StringBuilder();
        Throwable one = fault;
        for (int i = 0; one != null && i < FRAMES; i++) {
            trace.append(i == 0 ? "" : " by ").append(one.getClass().getName());
            one = one.getCause();
        }
        Arrays.stream(fault.getStackTrace())
                .limit(FRAMES)
                .forEach(frame -> trace.append("\n  at ").append(frame));
        return trace.toString();
    }
}

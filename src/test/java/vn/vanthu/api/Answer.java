package vn.vanthu.api;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What the door answered.
record Answer(HttpResponse<byte[]> response) {

    private static final JsonMapper MAPPER = JsonMapper.shared();

    int status() {
        return response.statusCode();
    }

    byte[] bytes() {
        return response.body();
    }

    String text() {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    /// A header; empty when it is not there.
    String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    JsonNode json() {
        return MAPPER.readTree(response.body());
    }

    /// A text of the body by its JSON pointer, such as `/problems/0/code`.
    String at(String pointer) {
        return json().at(pointer).asString("");
    }

    /// The codes of a refusal; fails on what is no refusal in the one form there is.
    List<String> codes() {
        if (!header("content-type").equals(ProblemBody.MEDIA_TYPE)) {
            throw new AssertionError("no problem: " + status() + " " + this);
        }
        return json().path("problems").valueStream().map(p -> p.path("code").asString()).toList();
    }

    /// The same answer, which must have that status.
    Answer is(int status) {
        if (status() != status) {
            throw new AssertionError("not " + status + " but " + status() + ": " + this);
        }
        return this;
    }

    @Override
    public String toString() {
        String text = text();
        return response.request().method()
                + " "
                + response.uri().getPath()
                + " "
                + (text.length() > 1_500 ? text.substring(0, 1_500) + "…" : text);
    }
}

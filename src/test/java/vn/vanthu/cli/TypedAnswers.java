package vn.vanthu.cli;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;

/// A person at the terminal who types what the test says, in that order; nobody when there is
/// nothing to type.
final class TypedAnswers implements Prompt {

    private final Queue<String> answers;
    private final boolean isThere;
    final List<String> questions = new ArrayList<>();

    TypedAnswers(List<String> answers) {
        this.answers = new ArrayDeque<>(answers);
        this.isThere = !answers.isEmpty();
    }

    @Override
    public boolean canAsk() {
        return isThere;
    }

    @Override
    public String ask(String question) {
        questions.add(question);
        return answers.remove();
    }

    @Override
    public String askSecretly(String question) {
        return ask(question);
    }
}

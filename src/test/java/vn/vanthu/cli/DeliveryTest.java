package vn.vanthu.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeliveryTest {

    @TempDir Path folder;

    @Test
    void leavesNoFileWhenTheLastCannotTakeItsName() throws IOException {
        Files.createDirectory(folder.resolve("a.z"));
        assertThatThrownBy(() -> deliver("new")).isInstanceOf(IOException.class);
        assertThat(Session.files(folder)).isEmpty();
    }

    @Test
    void leavesTheFormerFilesWhenTheLastCannotTakeItsName() throws IOException {
        Files.writeString(folder.resolve("a.b"), "old");
        Files.createDirectory(folder.resolve("a.z"));
        assertThatThrownBy(() -> deliver("new")).isInstanceOf(IOException.class);
        assertThat(Session.files(folder)).containsExactly("a.b");
        assertThat(folder.resolve("a.b")).hasContent("old");
    }

    @Test
    void replacesFormerFilesWhole() throws IOException {
        deliver("something long");
        deliver("new");
        assertThat(Session.files(folder)).containsExactly("a.b", "a.z");
        assertThat(folder.resolve("a.b")).hasContent("new");
    }

    private void deliver(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        Delivery.deliver(folder.resolve("a"), Map.of(".b", bytes, ".z", bytes));
    }
}

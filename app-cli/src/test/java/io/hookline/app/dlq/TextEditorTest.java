package io.hookline.app.dlq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hookline.port.AdapterException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("An editor")
class TextEditorTest {
  @TempDir private Path folder;

  @DisplayName("alters a file that nobody else may read, of which nothing is left")
  @Test
  void edited() throws Exception {
    Path seen = folder.resolve("seen");
    Path script =
        script(
            "stat -c '%%a %%n' \"$1\" > '%s'; cp \"$1\" \"$1~\"; echo two >> \"$1\""
                .formatted(seen));
    assertThat(new TextEditor(script.toString()).edit("one\n")).isEqualTo("one\ntwo\n");
    String[] rights = Files.readString(seen).strip().split(" ", 2);
    assertThat(rights[0]).isEqualTo("600");
    assertThat(Path.of(rights[1]).getParent()).doesNotExist();
  }

  @DisplayName("may have options")
  @Test
  void options() throws Exception {
    Path script = script("echo \"$1\" > \"$2\"");
    assertThat(new TextEditor(script + " 'a b'").edit("one\n")).isEqualTo("a b\n");
  }

  @DisplayName("that fails changes nothing")
  @Test
  void failed() {
    assertThatThrownBy(() -> new TextEditor("exit 3;").edit("one"))
        .isInstanceOf(AdapterException.class)
        .hasMessage(
            "the editor exit 3; ended with 3, nothing was changed; choose another one with EDITOR");
  }

  @DisplayName("that leaves no text changes nothing")
  @Test
  void binary() throws Exception {
    Path script = script("printf '\\377' > \"$1\"");
    assertThatThrownBy(() -> new TextEditor(script.toString()).edit("one"))
        .isInstanceOf(AdapterException.class)
        .hasMessageEndingWith("nothing was changed, what it left is not UTF-8 text");
  }

  @DisplayName("is VISUAL, or EDITOR, or vi where a person sits there")
  @Test
  void chosen() {
    assertThat(editorOf(Map.of("VISUAL", "exit 1;", "EDITOR", "exit 2;"))).contains("exit 1;");
    assertThat(editorOf(Map.of("VISUAL", " ", "EDITOR", "exit 2;"))).contains("exit 2;");
    assertThatThrownBy(() -> TextEditor.chosen(Map.of(), false))
        .hasMessageContaining("there is no editor here");
    assertThat(TextEditor.chosen(Map.of(), true)).isNotNull();
  }

  @DisplayName("is tried again with a draft that cannot be used, as long as the person wants to")
  @Test
  void again() throws Exception {
    Path script =
        script(
            "if grep -q PASTE \"$1\"; then sed -i s/PASTE/PATCH/ \"$1\"; else sed -i s/POST/PASTE/"
                + " \"$1\"; fi");
    List<String> problems = new ArrayList<>();
    RequestDraft draft = new RequestDraft(new TextEditor(script.toString()), false, problems::add);
    assertThat(draft.edit(Letters.request()).method()).hasToString("PATCH");
    assertThat(problems).hasSize(1).first().asString().startsWith("line 4: its method is none of");
    assertThatThrownBy(() ->
            new RequestDraft(new TextEditor(script.toString()), false, _ -> false)
                .edit(Letters.request()))
        .hasMessageStartingWith("line 4: its method is none of");
  }

  private static String editorOf(Map<String, String> environment) {
    try {
      return TextEditor.chosen(environment, false).edit("");
    } catch (AdapterException failed) {
      return String.valueOf(failed.getMessage());
    }
  }

  private Path script(String line) throws Exception {
    Path script = folder.resolve("editor");
    Files.writeString(script, "#!/bin/sh\n" + line + "\n");
    assertThat(script.toFile().setExecutable(true)).isTrue();
    return script;
  }
}

/** A list that is written row by row: rows are added, moved, taken away; pasted lines become rows. */
import { button, element, text } from "vanthu/draft/dom.js";

/**
 * `row(value)` makes `{node, first, value(), number(i)}`: its element, the control that takes the
 * focus, its value or null while blank, and how it learns its place in the list.
 * Returns `{node, value()}`.
 */
export function rows({ values, row, change, readOnly, label, add, most = 1000, fewest = 0 }) {
  const list = element("ol", { className: "rows" });
  const all = [];

  const numbered = () => {
    let at = 0;
    all.forEach((one, i) => {
      one.row.number(at, i);
      if (one.row.value() !== null) at++;
      one.up.disabled = i === 0;
      one.down.disabled = i === all.length - 1;
      one.remove.disabled = all.length <= fewest;
      for (const [act, control] of [["up", one.up], ["down", one.down], ["remove", one.remove]]) {
        control.setAttribute("aria-label", text("row." + act, `${label} ${i + 1}`));
      }
    });
    adder.disabled = all.length >= most;
  };

  const changed = () => {
    numbered();
    change();
  };

  const insert = (value, at = all.length) => {
    const made = row(value);
    const one = { row: made };
    const move = step => () => {
      const i = all.indexOf(one);
      const other = all[i + step];
      if (!other) return;
      [all[i], all[i + step]] = [other, one];
      list.insertBefore(step < 0 ? one.item : other.item, step < 0 ? other.item : one.item);
      changed();
      (step < 0 ? one.up : one.down).disabled ? made.first.focus() : (step < 0 ? one.up : one.down).focus();
    };
    one.up = button("↑", move(-1), { className: "bare" });
    one.down = button("↓", move(1), { className: "bare" });
    one.remove = button("×", () => {
      const i = all.indexOf(one);
      all.splice(i, 1);
      made.destroy?.();
      one.item.remove();
      changed();
      (all[Math.min(i, all.length - 1)]?.row.first ?? adder).focus();
    }, { className: "bare" });
    one.item = element("li", {}, made.node,
      readOnly ? null : element("span", { className: "row-acts" }, one.up, one.down, one.remove));
    one.item.addEventListener("paste", event => {
      const lines = event.clipboardData?.getData("text/plain").split(/\r?\n/).map(line => line.trim()).filter(line => line);
      if (readOnly || event.target !== made.first || !(lines?.length > 1) || made.first.tagName !== "INPUT") return;
      event.preventDefault();
      made.first.setRangeText(lines[0], made.first.selectionStart, made.first.selectionEnd, "end");
      lines.slice(1).forEach((line, i) => insert(line, all.indexOf(one) + 1 + i));
      changed();
    });
    one.item.addEventListener("keydown", event => {
      if (readOnly || event.isComposing || event.target.tagName !== "INPUT" || event.ctrlKey || event.metaKey) return;
      if (event.key === "Enter" && all.length < most && !event.defaultPrevented) {
        event.preventDefault();
        insert(null, all.indexOf(one) + 1).row.first.focus();
        numbered();
      } else if (event.key === "Backspace" && made.value() === null && all.length > 1 && event.target === made.first &&
          made.first.value === "") {
        event.preventDefault();
        const i = all.indexOf(one);
        one.remove.click();
        all[Math.max(0, i - 1)].row.first.focus();
      }
    });
    all.splice(at, 0, one);
    list.insertBefore(one.item, list.children[at] ?? null);
    return one;
  };

  const adder = button(add, () => {
    const one = insert(null);
    changed();
    one.row.first.focus();
  }, { className: "link" });

  values.forEach(value => insert(value));
  while (all.length < fewest) insert(null);
  numbered();
  return {
    node: element("div", { className: "list-editor" }, list, readOnly ? null : adder),
    numbered,
    value: () => all.map(one => one.row.value()).filter(value => value !== null),
    destroy: () => all.forEach(one => one.row.destroy?.()),
  };
}

/** Shows what one has typed beside what somebody else has saved, field by field. */
import { button, element, text, words } from "vanthu/draft/dom.js";

/** `take("mine")` or `take("theirs")` is told what was chosen; closing chooses nothing. */
export function compare({ fields, mine, theirs, name, take }) {
  const different = fields.filter(field =>
    JSON.stringify(mine.values?.[field.name] ?? null) !== JSON.stringify(theirs.values?.[field.name] ?? null));
  const dialog = element("dialog", { className: "compare", "aria-labelledby": "compare-title" });
  const choose = which => () => {
    dialog.close();
    take(which);
  };
  dialog.append(
    element("h2", { id: "compare-title", textContent: text("compare.title", name) }),
    element("div", { className: "table-frame", tabIndex: 0, role: "region", "aria-labelledby": "compare-title" },
      element("table", { className: "list" },
        element("thead", {}, element("tr", {},
          ...["field", "mine", "theirs"].map(one => element("th", { scope: "col", textContent: text("compare." + one, name) })))),
        element("tbody", {}, ...different.map(field => element("tr", {},
          element("th", { scope: "row", textContent: field.label }),
          element("td", { className: "words", textContent: words(mine.values?.[field.name]) }),
          element("td", { className: "words", textContent: words(theirs.values?.[field.name]) })))))),
    element("div", { className: "bar" },
      button(text("conflict.mine"), choose("mine"), { className: "main" }),
      button(text("conflict.theirs"), choose("theirs"), { className: "danger" }),
      button(text("close"), () => dialog.close())));
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}

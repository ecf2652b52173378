/** The box at the top: suggestions while one types, chosen by arrow keys; Enter alone searches. */
import { ask } from "vanthu/ask.js";
import texts from "texts";

const box = document.getElementById("find");
if (box) begin();

function begin() {
  const list = Object.assign(document.createElement("div"), { id: "find-list", className: "find-list", hidden: true });
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", texts["search.suggestions"]);
  const told = Object.assign(document.createElement("span"), { className: "hidden" });
  told.setAttribute("role", "status");
  box.form.append(list, told);
  for (const [name, value] of Object.entries({
    role: "combobox", "aria-expanded": "false", "aria-controls": "find-list", "aria-autocomplete": "list", "aria-haspopup": "listbox",
  })) {
    box.setAttribute(name, value);
  }

  let pause = 0;
  let asked = 0;
  let at = -1;
  const options = () => [...list.querySelectorAll("[role=option]")];

  function close() {
    list.hidden = true;
    at = -1;
    box.setAttribute("aria-expanded", "false");
    box.removeAttribute("aria-activedescendant");
  }

  function mark(next) {
    const all = options();
    at = next;
    all.forEach((one, i) => one.setAttribute("aria-selected", String(i === at)));
    if (at < 0) {
      box.removeAttribute("aria-activedescendant");
    } else {
      box.setAttribute("aria-activedescendant", all[at].id);
      all[at].scrollIntoView({ block: "nearest" });
    }
  }

  function show(found) {
    list.replaceChildren();
    const groups = new Map();
    for (const one of found) {
      if (!groups.has(one.group)) groups.set(one.group, []);
      groups.get(one.group).push(one);
    }
    let number = 0;
    for (const [name, members] of groups) {
      const group = document.createElement("div");
      const heading = Object.assign(document.createElement("div"), { className: "find-group", id: "find-group-" + name });
      heading.textContent = texts["search.group." + name];
      group.setAttribute("role", "group");
      group.setAttribute("aria-labelledby", heading.id);
      group.append(heading);
      for (const one of members) {
        const option = Object.assign(document.createElement("div"), { className: "find-option", id: "find-option-" + number++ });
        option.setAttribute("role", "option");
        option.setAttribute("aria-selected", "false");
        option.dataset.path = one.path;
        option.textContent = name === "KIND" ? texts["search.new"].replace("{0}", one.shown) : one.shown;
        group.append(option);
      }
      list.append(group);
    }
    at = -1;
    list.hidden = found.length === 0;
    box.setAttribute("aria-expanded", String(found.length > 0));
    box.removeAttribute("aria-activedescendant");
    told.textContent = texts["search.count"].replace("{0}", found.length);
  }

  async function look() {
    const typed = box.value.trim();
    const mine = ++asked;
    if (typed.length < 2) {
      close();
      return;
    }
    try {
      const response = await ask("/search/suggest?q=" + encodeURIComponent(typed));
      const found = response.ok ? await response.json() : [];
      // An answer to what stood there before helps nobody.
      if (mine === asked && document.activeElement === box) show(found);
    } catch {
      close();
    }
  }

  box.addEventListener("input", event => {
    clearTimeout(pause);
    if (!event.isComposing) pause = setTimeout(look, 160);
  });
  box.addEventListener("compositionend", () => {
    clearTimeout(pause);
    pause = setTimeout(look, 160);
  });
  box.addEventListener("keydown", event => {
    if (event.isComposing) return;
    const count = options().length;
    if (event.key === "ArrowDown" && list.hidden) {
      event.preventDefault();
      look();
    } else if (event.key === "ArrowDown" && count > 0) {
      event.preventDefault();
      mark(at + 1 >= count ? -1 : at + 1);
    } else if (event.key === "ArrowUp" && !list.hidden && count > 0) {
      event.preventDefault();
      mark(at < 0 ? count - 1 : at - 1);
    } else if (event.key === "Escape" && !list.hidden) {
      event.preventDefault();
      event.stopPropagation();
      asked++;
      close();
    } else if (event.key === "Enter") {
      clearTimeout(pause);
      asked++;
      if (at >= 0 && !list.hidden) {
        event.preventDefault();
        location.assign(options()[at].dataset.path);
      }
    }
  });
  // The box keeps the focus while an option is pressed.
  list.addEventListener("mousedown", event => event.preventDefault());
  list.addEventListener("click", event => {
    const option = event.target.closest("[role=option]");
    if (option) location.assign(option.dataset.path);
  });
  box.addEventListener("blur", () => {
    asked++;
    clearTimeout(pause);
    close();
  });
}

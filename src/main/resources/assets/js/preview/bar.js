/** The thin bar above the pages: which page, how large, and menus that hang from it. */
import texts from "texts";
import { element } from "vanthu/element.js";

let menus = 0;

export const say = (key, ...values) =>
  values.reduce((text, value, i) => text.replaceAll(`{${i}}`, String(value)), texts[`preview.${key}`] ?? key);

/** A button that opens a list below it; `fill(list, close)` makes the list when it opens. */
export function menu(name, label, fill) {
  const id = `pv-menu-${++menus}`;
  const list = element("div", { id, className: "pv-menu" });
  list.popover = "auto";
  const button = element("button", { type: "button", className: `bare pv-${name}`, textContent: label });
  button.setAttribute("popovertarget", id);
  button.setAttribute("aria-haspopup", "true");
  list.addEventListener("beforetoggle", event => {
    if (event.newState === "open") fill(list, () => list.hidePopover());
  });
  list.addEventListener("toggle", event => {
    if (event.newState !== "open") return;
    const at = button.getBoundingClientRect();
    const box = list.getBoundingClientRect();
    list.style.top = `${Math.round(at.bottom + 4)}px`;
    list.style.left = `${Math.round(Math.max(8, Math.min(at.left, innerWidth - box.width - 8)))}px`;
    list.style.maxHeight = `${Math.round(Math.max(160, innerHeight - at.bottom - 20))}px`;
    (list.querySelector("[aria-current]") ?? list.querySelector("button, a"))?.focus();
  });
  list.addEventListener("keydown", event => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const items = [...list.querySelectorAll("button, a")];
    items[Math.max(0, Math.min(items.length - 1, items.indexOf(document.activeElement) + step))]?.focus();
  });
  return { button, list };
}

export class Bar {
  constructor(leaves, scroll) {
    this.leaves = leaves;
    this.pages = menu("page-list", say("pages", 0), (list, close) => {
      list.replaceChildren(
        ...leaves.leaves.map(leaf => {
          const item = element("button", { type: "button", className: "item", textContent: say("page", leaf.index + 1) });
          if (leaf.index === leaves.current) item.setAttribute("aria-current", "page");
          item.addEventListener("click", () => {
            close();
            leaves.reveal(leaf.index, null, true);
          });
          return item;
        }),
      );
    });
    this.pages.button.title = say("page-list");
    const tool = (name, text, work) => {
      const button = element("button", { type: "button", className: `bare pv-${name}`, textContent: text, title: say(name) });
      button.setAttribute("aria-label", say(name));
      button.addEventListener("click", work);
      return button;
    };
    this.percent = tool("percent", "", () => leaves.setZoom(1));
    this.fit = tool("fit", say("fit"), () => leaves.setZoom("fit"));
    this.zoom = element(
      "span",
      { className: "pv-zoom", role: "group" },
      tool("zoom-out", "−", () => leaves.step(-1)),
      this.percent,
      tool("zoom-in", "+", () => leaves.step(1)),
      this.fit,
    );
    scroll.addEventListener("keydown", event => {
      if (event.target !== scroll || event.ctrlKey || event.metaKey || event.altKey) return;
      const work = { "+": () => leaves.step(1), "=": () => leaves.step(1), "-": () => leaves.step(-1), 0: () => leaves.setZoom("fit") }[event.key];
      if (work) {
        event.preventDefault();
        work();
      }
    });
    this.node = element("div", { className: "pv-bar", role: "group" }, this.pages.button, this.zoom);
    this.node.setAttribute("aria-label", say("region"));
  }

  paged(page, count) {
    this.pages.button.textContent = say("page-of", Math.min(page + 1, count), count);
    this.zoomed();
  }

  zoomed() {
    const percent = `${this.leaves.percent()} %`;
    this.percent.textContent = percent;
    this.percent.setAttribute("aria-label", `${percent}. ${say("percent")}`);
    this.fit.setAttribute("aria-pressed", String(this.leaves.zoom === "fit"));
  }
}

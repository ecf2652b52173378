/** A field that offers what may be meant, by the pattern of ARIA 1.2: editable, with a list. */
import { element, text } from "vanthu/draft/dom.js";

let made = 0;

/**
 * Makes a combobox of `input`.
 *
 * `offers(typed)` gives, at once or later, a list of `{value, hint, …}`; `picked(offer)` is told
 * which one was chosen, after its value stands in the field and an `input` event told the rest.
 * Returns the element to put into the page in place of the input.
 */
export function combo(input, { offers, picked = () => {}, label }) {
  const id = "offers-" + ++made;
  const list = element("ul", { id, className: "offers", role: "listbox", "aria-label": label, hidden: true });
  const said = element("span", { className: "hidden", role: "status" });
  const box = element("div", { className: "combo" }, input, list, said);
  let found = [];
  let at = -1;
  let waiting = null;
  let asked = 0;

  for (const [name, value] of Object.entries({
    role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": id,
  })) input.setAttribute(name, value);
  input.autocomplete = "off";

  const close = () => {
    clearTimeout(waiting);
    asked++;
    list.hidden = true;
    at = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  };

  const mark = index => {
    at = index;
    [...list.children].forEach((option, i) => option.setAttribute("aria-selected", String(i === at)));
    if (at < 0) {
      input.removeAttribute("aria-activedescendant");
    } else {
      input.setAttribute("aria-activedescendant", list.children[at].id);
      list.children[at].scrollIntoView({ block: "nearest" });
    }
  };

  const pick = offer => {
    input.value = offer.value;
    close();
    input.dispatchEvent(new Event("input", { bubbles: true }));
    close();
    picked(offer);
  };

  const open = async () => {
    const turn = ++asked;
    const answer = await offers(input.value.trim());
    if (turn !== asked || document.activeElement !== input) return;
    found = answer.filter(offer => offer.value !== input.value.trim()).slice(0, 12);
    if (found.length === 0) {
      close();
      return;
    }
    list.replaceChildren(...found.map((offer, i) => {
      const option = element("li", { id: `${id}-${i}`, role: "option", "aria-selected": "false" },
        element("span", { textContent: offer.value }),
        offer.hint ? element("small", { textContent: offer.hint }) : null);
      // Before the field loses the focus.
      option.addEventListener("mousedown", event => {
        event.preventDefault();
        pick(offer);
      });
      return option;
    }));
    list.hidden = false;
    at = -1;
    input.setAttribute("aria-expanded", "true");
    said.textContent = text("offers", found.length);
  };

  input.addEventListener("input", event => {
    clearTimeout(waiting);
    waiting = setTimeout(open, 150);
  });
  input.addEventListener("blur", close);
  input.addEventListener("keydown", event => {
    if (event.isComposing || event.ctrlKey || event.metaKey || input.readOnly) return;
    const last = found.length - 1;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      const down = event.key === "ArrowDown";
      if (list.hidden) open().then(() => !list.hidden && mark(down ? 0 : last));
      else mark(down ? (at < last ? at + 1 : 0) : at > 0 ? at - 1 : last);
    } else if (event.key === "Enter" && !list.hidden && at >= 0) {
      event.preventDefault();
      event.stopPropagation();
      pick(found[at]);
    } else if (event.key === "Escape" && !list.hidden) {
      event.preventDefault();
      event.stopPropagation();
      close();
    }
  });
  return box;
}

/**
 * What is pasted into the body of a draft: has it read by the service, and offers what its head and foot say for the
 * fields of the form.
 */
import { header, say } from "vanthu/ask.js";
import { button, element, isBlank, text, words } from "vanthu/draft/dom.js";

// Longer nobody waits for what he pasted; it goes in unread.
const PATIENCE = 2000;

/**
 * Has a text read: `{body, from, until, fields, others, otherKind}`, null when the service does not answer in time, or
 * `{refused: true}` when it may not come in; why not has been said. Nobody is asked to sign in for it: what is typed is
 * saved a moment later, and then he is.
 */
export async function readPasted(id, words_, part) {
  try {
    const response = await fetch(`/drafts/${id}/pasted${part ? "?part=true" : ""}`, {
      method: "POST", credentials: "same-origin", body: words_, signal: AbortSignal.timeout(PATIENCE),
      headers: { "Content-Type": "text/plain;charset=UTF-8", Accept: "application/json", ...header() },
    });
    const answer = await response.json();
    if (response.ok) return answer;
    const problem = answer.problems?.[0];
    if (!/^(PASTE|PARSE)\./.test(problem?.code)) return null;
    say(`${problem.what} ${problem.rule} ${problem.remedy}`, "error");
    return { refused: true };
  } catch {
    return null;
  }
}

const lower = words_ => words_.charAt(0).toLowerCase() + words_.slice(1);
const same = (one, other) => JSON.stringify(one ?? null) === JSON.stringify(other ?? null);

/** The words of a value in as many lines as it has parts: each signer, recipient and basis one. */
function shown(value) {
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return value.split("-").reverse().join("/");
  const parts = Array.isArray(value) ? value : [value];
  return parts.map(part => words(part).replaceAll("\n", ", ")).join("\n");
}

/**
 * The notice beside the form, in `place`. `value(name)` and `fields()` tell of the form as it is now, `fill(values)` puts
 * values into it, by name; it is asked only for what is ticked.
 */
export function pastedNotice({ place, kind, fields, value, fill }) {
  let back = null;

  const close = () => {
    const inside = place.contains(document.activeElement);
    place.hidden = true;
    place.replaceChildren();
    if (inside && back?.isConnected) back.focus();
  };

  function show(...children) {
    place.replaceChildren(...children);
    place.hidden = false;
    place.scrollTop = 0;
  }

  /** A field with what it may be filled with; ticked when that is sure and the field is empty. */
  function row(offer, i) {
    const now = value(offer.name);
    const empty = isBlank(now);
    const id = `pasted-${i}`;
    const tick = element("input", { type: "checkbox", id, checked: empty && offer.sure, "aria-describedby": `${id}-is` });
    const node = element("li", {}, tick, element("label", { for: id, textContent: offer.label }),
      element("div", { id: `${id}-is`, className: "offer" },
        element("p", { className: "value", textContent: shown(offer.value) }),
        offer.sure ? null : element("p", { className: "doubt", textContent: text("pasted.doubt") }),
        empty ? null : element("p", { className: "now" }, text("pasted.now") + " ", element("del", { textContent: shown(now) }))));
    return { ...offer, seen: now, tick, node };
  }

  function ask(offers, others, otherKind, changed = false) {
    const rows = offers.map(row);
    const title = element("h2", { id: "pasted-title", textContent: offers.length
      ? text("pasted.title", offers.slice(0, 4).map(one => lower(one.label)).join(", ") + (offers.length > 4 ? "…" : ""))
      : text("pasted.only-others") });
    const act = button(text("pasted.fill"), () => take(rows, others, otherKind),
      { className: "main", "aria-keyshortcuts": "Alt+Enter", disabled: !rows.some(one => one.tick.checked) });
    const list = element("ul", { className: "offers-list" }, ...rows.map(one => one.node));
    list.addEventListener("change", () => (act.disabled = !rows.some(one => one.tick.checked)));
    show(title,
      changed ? element("p", { className: "hint", textContent: text("pasted.changed") }) : null,
      otherKind ? element("p", { className: "hint", textContent: text("pasted.other-kind", otherKind, kind()) }) : null,
      rows.length ? list : null,
      others.length ? element("details", { open: rows.length === 0 }, element("summary", { textContent: text("pasted.others", others.length) }),
        element("ul", {}, ...others.map(one => element("li", { textContent: one })))) : null,
      element("div", { className: "bar" }, rows.length ? act : null, button(text(rows.length ? "pasted.leave" : "close"), close)));
  }

  /** Fills what is ticked; a field that was written in since it was offered is asked about again. */
  function take(rows, others, otherKind) {
    const ticked = rows.filter(one => one.tick.checked);
    const stale = ticked.filter(one => !same(value(one.name), one.seen));
    const good = ticked.filter(one => !stale.includes(one));
    const before = good.map(one => [one.name, one.seen]);
    fill(good.map(one => [one.name, one.value]));
    if (stale.length) {
      ask(stale, others, otherKind, true);
    } else {
      const undo = button(text("pasted.undo"), () => {
        fill(before);
        close();
        say(text("pasted.undone"));
      });
      show(element("h2", { id: "pasted-title", textContent: text("pasted.filled", good.length) }),
        element("p", { textContent: text("pasted.filled.help") }),
        element("div", { className: "bar" }, undo, button(text("close"), close)));
      undo.focus();
    }
    say(text("pasted.filled", good.length));
  }

  place.addEventListener("keydown", event => {
    if (event.key === "Escape" && !event.isComposing) close();
  });
  document.addEventListener("keydown", event => {
    if (event.key !== "Enter" || !event.altKey || event.ctrlKey || event.metaKey || place.hidden || event.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    if (!place.contains(document.activeElement)) back = document.activeElement;
    place.querySelector("input, button").focus();
  }, true);

  return {
    close,
    offer({ fields: found, others, otherKind }) {
      const labels = new Map(fields().map(field => [field.name, field.label]));
      const offers = found.map(one => ({ ...one, label: labels.get(one.name) }))
        .filter(one => one.label && !same(one.value, value(one.name)));
      if (offers.length === 0 && others.length === 0) return;
      back = document.activeElement;
      ask(offers, others, otherKind);
      say(text("pasted.said"));
    },
  };
}

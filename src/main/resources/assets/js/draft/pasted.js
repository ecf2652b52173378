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

// How many fields the question names.
const NAMED = 5;

const lower = words_ => words_.charAt(0).toLowerCase() + words_.slice(1);
const same = (one, other) => JSON.stringify(one ?? null) === JSON.stringify(other ?? null);

/** The words of a part of a value: a basis, a recipient, an appendix by its title. */
function part({ appendix, issued, units, text: written, ...rest }) {
  if (appendix) return appendix.title ?? text("attachment.appendix");
  if (issued) return words([issued.name, issued.subject]).replaceAll("\n", " ");
  // The office itself keeps a copy, whoever else does.
  if (units) return ["VT", ...units].join(", ") + (rest.copies > 1 ? ` (${rest.copies})` : "");
  if (rest.note) return `${rest.name} (${rest.note})`;
  return written ?? words(rest).replaceAll("\n", ", ");
}

/** The words of a value in as many lines as it has parts. */
function shown(value) {
  if (/^\d{4}(-\d{2}){0,2}$/.test(value)) return value.split("-").reverse().join("/");
  const parts = Array.isArray(value) ? value : [value];
  const isRuns = one => Array.isArray(one) || typeof one !== "object";
  return parts.map(one => (isRuns(one) ? [one].flat().map(run => run?.text ?? run).join("") : part(one))).join("\n");
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
    place.replaceChildren(...children.filter(child => child !== null));
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
    const open = rows.filter(one => isBlank(one.seen));
    const filled = rows.filter(one => !open.includes(one));
    const names = open.map(one => lower(one.label));
    const named = names.length > NAMED ? text("pasted.and-more", names.slice(0, NAMED - 1).join(", "), names.length - NAMED + 1) : names.join(", ");
    const act = button(text("pasted.fill"), () => take(rows, others, otherKind), { className: "main" });
    const judge = () => (act.disabled = !rows.some(one => one.tick.checked));
    const list = some => element("ul", { className: "offers-list" }, ...some.map(one => one.node));
    const more = (some, words_, inside) => (some.length
      ? element("details", { open: open.length === 0 }, element("summary", { textContent: words_ }), inside) : null);
    place.onchange = judge;
    judge();
    show(element("h2", { id: "pasted-title", textContent: open.length ? text("pasted.title", named) : text("pasted.more") }),
      changed ? element("p", { className: "hint", textContent: text("pasted.changed") }) : null,
      otherKind ? element("p", { className: "hint", textContent: text("pasted.other-kind", otherKind, kind()) }) : null,
      open.length ? list(open) : null,
      more(filled, text("pasted.with", filled.length), list(filled)),
      more(others, text("pasted.others", others.length), element("ul", {}, ...others.map(one => element("li", { textContent: one })))),
      element("div", { className: "bar" }, rows.length ? act : null, button(text(rows.length ? "pasted.leave" : "close"), close),
        element("span", { className: "quiet", textContent: text("pasted.key") })));
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

/**
 * The form of a draft: builds it from what the kind asks for, keeps it saved, and tells the preview.
 *
 * On `document`: sends `draft:values` {form} after each change and `draft:focus` {path} when a field
 * is entered; hears `preview:problems` {problems} and `preview:pick` {path}.
 */
import { askJson, say } from "vanthu/ask.js";
import { compare } from "vanthu/draft/compare.js";
import { ancestors, button, element, isBlank, text, words } from "vanthu/draft/dom.js";
import { pastedNotice, readPasted } from "vanthu/draft/pasted.js";
import { problemBoard } from "vanthu/draft/problems.js";
import { Saving, hold, state, takeOver } from "vanthu/draft/saving.js";
import { isOne, widget } from "vanthu/draft/widgets.js";

const page = document.getElementById("main");
const id = page.dataset.draft;
const place = document.getElementById("form");
const notice = document.getElementById("notice");
const status = document.getElementById("saved");
// The office's own, as on all other pages.
const ZONE = "Asia/Ho_Chi_Minh";
const PARTS = ["head", "opening", "body", "foot", "attachments", "marks"];
const AS_BEFORE = new Set(["addressees", "bases", "recipients", "invitees", "attendees", "authority"]);

let now;
let form;
let widgets = new Map();
let readOnly = true;
let board;
let earlier = {};
let heard = false;

const time = at => new Date(at).toLocaleTimeString(document.documentElement.lang, { hour: "2-digit", minute: "2-digit", timeZone: ZONE });
const send = (name, detail) => document.dispatchEvent(new CustomEvent(name, { detail }));

const saving = new Saving({
  id,
  login: page.dataset.login,
  form: () => form,
  tell: {
    status: show,
    saved: answer => {
      show("saved", text("status.saved", time(answer.at)));
      now.version = answer.version;
      if (!heard) board.show(answer.problems);
    },
    refused,
  },
});

const pasted = pastedNotice({
  place: document.getElementById("pasted"),
  kind: () => page.querySelector("h1").textContent,
  fields: () => now.fields,
  value: name => form.values[name] ?? null,
  fill: values => {
    // What stood before is a version of its own, to be found among those saved.
    saving.save();
    values.forEach(([name, value]) => put(name, value));
    saving.save();
  },
});

function show(sort, words_) {
  status.dataset.state = sort;
  status.textContent = words_;
}

/** A bar above the form: what happened, and what one may do. */
function tell(sort, words_, ...acts) {
  notice.className = "notice " + sort;
  notice.replaceChildren(element("p", { textContent: words_ }), element("div", { className: "bar" }, ...acts));
  notice.hidden = false;
}

const settle = () => {
  notice.hidden = true;
  notice.replaceChildren();
};

async function refused(problem, all) {
  saving.stop();
  show("failed", text("status.refused"));
  if (problem.code === "DRAFT.changed" || problem.code === "DRAFT.held") {
    const answer = await state(id);
    if (answer.ok) problem.code === "DRAFT.changed" ? conflict(answer.body) : held(answer.body);
  } else if (/^(DRAFT|RIGHT)\./.test(problem.code)) {
    tell("bad", `${problem.what} ${problem.remedy}`, button(text("reload"), () => location.reload()));
  } else {
    // It can be mended in the form: the next change is sent again.
    saving.start(saving.seen, null);
    board.show(all);
    show("failed", `${text("status.refused")} ${problem.what}`);
  }
}

/** Somebody saved what one has not seen. */
function conflict(theirs) {
  saving.stop();
  const who = theirs.own ? text("conflict.yourself") : theirs.savedBy;
  const take = which => {
    settle();
    if (which === "mine") {
      now.version = theirs.version;
      saving.resume(theirs.version).then(() => say(text("conflict.kept")));
    } else {
      saving.forget();
      open(theirs, false);
    }
  };
  tell("bad", text("conflict", who, theirs.version, time(theirs.savedAt)),
    button(text("conflict.compare"), () =>
      compare({ fields: theirs.fields, mine: form, theirs: theirs.form, name: who, take }), { className: "main" }),
    button(text("conflict.mine"), () => take("mine")),
    button(text("conflict.theirs"), () => take("theirs")));
}

/** Somebody else has it open. */
function held(other) {
  saving.stop();
  const mine = readOnly ? null : form;
  tell("warn", text(mine ? "held.typing" : "held", other.holder),
    other.mayTakeOver ? button(text("held.take"), async () => {
      const taken = await takeOver(id);
      if (!taken.ok) {
        say(taken.body?.problems?.[0]?.what ?? text("status.failed"), "error");
        return;
      }
      settle();
      const fresh = (await state(id)).body;
      if (mine && fresh.version !== saving.seen) {
        conflict(fresh);
      } else if (mine) {
        saving.resume();
      } else {
        open(fresh, false);
      }
    }, { className: "main" }) : null,
    button(text("reload"), () => location.reload()));
  send("draft:held", { holder: other.holder });
}

/** Puts a draft into the page: its form, to be written or only read. */
function open(draft, only) {
  now = draft;
  readOnly = only;
  form = structuredClone(draft.form);
  form.values ??= {};
  build();
  if (only) saving.stop();
  else saving.start(draft.version, form);
  show(only ? "reading" : "saved", text(only ? "status.reading" : "status.version", draft.version, time(draft.savedAt)));
  document.getElementById("save").hidden = only;
  send("draft:values", { form });
}

function build() {
  widgets.forEach(one => one.destroy());
  widgets = new Map();
  pasted.close();
  const overview = document.getElementById("overview");
  const list = element("ol", {});
  overview.replaceChildren(list);
  const sections = PARTS.map(part => section(part)).filter(one => one);
  place.replaceChildren(...sections);
  for (const one of sections) {
    const link = element("a", { href: "#" + one.id, "data-part": one.dataset.part },
      element("span", { textContent: text("part." + one.dataset.part) + " " }), element("span", { className: "badge" }));
    link.addEventListener("click", event => {
      event.preventDefault();
      one.querySelector("details").open = true;
      one.scrollIntoView({ block: "start" });
      one.querySelector("summary").focus({ preventScroll: true });
    });
    list.append(element("li", {}, link));
  }
  board = problemBoard({
    summary: document.getElementById("problems"), overview, form: place, fields: now.fields,
    value: name => form.values[name], go,
  });
  board.show([]);
}

function section(part) {
  const fields = now.fields.filter(field => field.part === part);
  if (fields.length === 0) return null;
  const isFilled = fields.every(field => !field.required || !isBlank(form.values[field.name]) || !isBlank(field.preset));
  const isEmpty = fields.every(field => isBlank(form.values[field.name]));
  const quiet = (part === "head" && isFilled) || (["marks", "attachments"].includes(part) && isEmpty);
  const title = element("summary", {}, element("h2", { id: "title-" + part, textContent: text("part." + part) }),
    part === "head" ? element("span", { className: "quiet gist" }) : null);
  const inside = element("div", { className: "inside" }, ...fields.map(field => fieldOf(field)).filter(one => one));
  const made = element("section", { id: "part-" + part, className: "part", "data-part": part, "aria-labelledby": "title-" + part },
    element("details", { open: !quiet }, title, inside));
  return made;
}

function gist() {
  const shown = place.querySelector(".gist");
  if (shown) shown.textContent = ["agency", "place"].map(name => form.values[name]).filter(one => one).join(", ");
}

function fieldOf(field) {
  const path = "values." + field.name;
  const value = form.values[field.name] ?? null;
  if (field.type === "number" && field.name === "number" && isBlank(value)) return null;
  const one = isOne(field);
  const labelId = "l-" + field.name;
  const helpId = "h-" + field.name;
  const help = field.name === "date" ? text("date.help") : field.type === "recipients" ? text("recipient.help")
    : field.type === "signers" ? null : field.help;
  const label = element(one ? "label" : "span", { id: labelId, className: "label" }, field.label,
    field.required ? element("span", { className: "need", "aria-hidden": "true", textContent: " *" }) : null);
  if (one) label.setAttribute("for", "f-" + path);
  const box = element("div", { className: `field type-${field.type}`, "data-field": field.name });
  if (!one) {
    box.setAttribute("role", "group");
    box.setAttribute("aria-labelledby", labelId);
  }
  const made = widget({
    field, kind: now.kind, value, path, readOnly, labelledBy: labelId,
    describedBy: `${help ? helpId + " " : ""}e-${path}`,
    change: () => change(field.name),
    focused: at => send("draft:focus", { path: at }),
    paste: {
      read: words_ => readPasted(id, words_, field.type !== "body"),
      took: answer => field.type === "body" && answer.fields && pasted.offer(answer),
    },
  });
  widgets.set(field.name, made);
  const head = element("div", { className: "field-head" }, label, asBefore(field, value));
  box.append(...(field.type === "flag" ? [element("div", { className: "check" }, made.node, label)] : [head, made.node]),
    ...(help ? [element("p", { id: helpId, className: "help", textContent: help })] : []),
    element("div", { id: "e-" + path, className: "said" }));
  return box;
}

/** A button that puts in what stood in the last paper of the kind. */
function asBefore(field, value) {
  const before = earlier[field.name];
  if (readOnly || isBlank(before) || !isBlank(value) || !AS_BEFORE.has(field.name)) return null;
  return button(text("as-before"), () => {
    put(field.name, before);
    go("values." + field.name);
  }, { className: "link", title: words(before) });
}

/** Puts a value into a field, in place of what stands there. */
function put(name, value) {
  const field = now.fields.find(one => one.name === name);
  const box = place.querySelector(`.field[data-field="${CSS.escape(name)}"]`);
  if (readOnly || !field || !box) return;
  form.values[name] = structuredClone(value);
  widgets.get(name).destroy();
  box.replaceWith(fieldOf(field));
  changed(name);
}

function change(name) {
  if (readOnly || !widgets.has(name)) return;
  form.values[name] = widgets.get(name).value();
  changed(name);
}

function changed(name) {
  if (name === "agency" || name === "place") gist();
  board.refresh();
  send("draft:values", { form });
  saving.touch();
}

/** Leads to a field: the nearest one that exists. */
function go(path) {
  for (const at of ancestors(path)) {
    const name = /^values\.([^.[]+)/.exec(at)?.[1] ?? /^([^.[]+)$/.exec(at)?.[1];
    const field = name && place.querySelector(`.field[data-field="${CSS.escape(name)}"]`);
    if (field) {
      field.closest("details").open = true;
      field.scrollIntoView({ block: "center" });
      widgets.get(name).focus(path);
      return;
    }
  }
  place.querySelector("summary")?.focus();
}

place.addEventListener("focusin", event => {
  const control = event.target.closest("[data-path]");
  if (control) send("draft:focus", { path: control.dataset.path });
});
place.addEventListener("focusout", event => {
  const field = event.target.closest(".field");
  if (field && !field.contains(event.relatedTarget)) board.touched(field.dataset.field);
});
document.addEventListener("preview:problems", event => {
  heard = true;
  board?.show(event.detail.problems);
});
document.addEventListener("preview:pick", event => go(event.detail.path));
document.addEventListener("keydown", event => {
  if ((event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === "s") {
    event.preventDefault();
    saveNow();
  }
});
document.getElementById("save").addEventListener("click", saveNow);
window.addEventListener("pageshow", event => event.persisted && location.reload());

function saveNow() {
  if (readOnly) return;
  if (document.activeElement instanceof HTMLElement) {
    document.activeElement.dispatchEvent(new Event("change", { bubbles: true }));
  }
  saving.save();
}

/** What was typed and never reached the server is offered again. */
function offerKept() {
  const kept = saving.kept();
  if (!kept) return;
  if (JSON.stringify(kept.form) === JSON.stringify(form)) {
    saving.forget();
    return;
  }
  tell("warn", text("kept", time(kept.at), new Date(kept.at).toLocaleDateString(document.documentElement.lang, { timeZone: ZONE })),
    button(text("kept.restore"), () => {
      const theirs = now;
      settle();
      form = structuredClone(kept.form);
      build();
      gist();
      send("draft:values", { form });
      if (kept.seen === theirs.version || theirs.own) saving.save();
      else conflict(theirs);
    }, { className: "main" }),
    button(text("kept.drop"), () => {
      saving.forget();
      settle();
    }));
}

/* Whoever goes on to another page must find there what he typed here. */
document.addEventListener("click", event => {
  const link = event.target.closest?.("a[href]");
  const stays = !link || link.target || link.hasAttribute("download") || link.origin !== location.origin ||
    link.pathname === location.pathname;
  if (stays || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || !saving.isDirty) return;
  event.preventDefault();
  saving.save().finally(() => {
    if (!saving.isDirty) location.assign(link.href);
    else say(text("status.failed"), "error");
  });
});
document.addEventListener("submit", event => {
  if (event.target.method !== "post" || !saving.isDirty) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  const { target, submitter } = event;
  saving.save().finally(() => {
    if (!saving.isDirty) target.requestSubmit(submitter);
    else say(text("status.failed"), "error");
  });
}, true);
place.addEventListener("submit", event => event.preventDefault());

async function begin() {
  const [answer, holding, before] = await Promise.all([
    state(id), hold(id), askJson(`/drafts/${id}/earlier`).catch(() => null),
  ]);
  if (!answer.ok) {
    tell("bad", answer.body?.problems?.[0]?.what ?? text("status.failed"));
    return;
  }
  earlier = before?.body?.values ?? {};
  const isForm = answer.body.form.vanthu === "form/1" && answer.body.fields.length > 0;
  const problem = holding.ok ? null : holding.body?.problems?.[0];
  open(answer.body, !holding.ok || !isForm);
  gist();
  if (!isForm) tell("warn", text("no-form"));
  else if (problem?.code === "DRAFT.held") held(answer.body);
  else if (problem && /^DRAFT/.test(problem.code)) tell("quiet", `${problem.what} ${problem.remedy}`);
  else if (problem) tell("quiet", problem.what);
  else offerKept();
  page.dataset.ready = "yes";
}

async function preview() {
  const shown = document.getElementById("preview");
  try {
    const { preview: start } = await import("vanthu/preview/preview.js");
    await start(shown, { draft: id });
    if (form) send("draft:values", { form });
  } catch (fault) {
    shown.hidden = true;
    page.classList.add("alone");
  }
}

preview();
await begin();

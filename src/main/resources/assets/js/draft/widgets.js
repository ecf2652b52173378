/** The controls of a form: one sort for each sort of field, each giving its value as form/1 has it. */
import { askJson } from "vanthu/ask.js";
import { combo } from "vanthu/draft/combo.js";
import { ancestors, element, isBlank, plain, text, words } from "vanthu/draft/dom.js";
import { rows } from "vanthu/draft/rows.js";

const editors = await import("vanthu/body/editor.js").catch(() => null);

/* Where many names come from. */
const directory = async typed => {
  if (typed.length < 2) return [];
  const answer = await askJson("/drafts/suggest/recipients?q=" + encodeURIComponent(typed)).catch(() => null);
  return answer?.ok ? answer.body : [];
};
const WRITTEN_TO = new Set(["addressees", "invitees", "parentAgency"]);

const signersOf = new Map();
async function signers(kind, typed) {
  if (!signersOf.has(kind)) {
    const answer = await askJson("/drafts/suggest/signers?kind=" + encodeURIComponent(kind)).catch(() => null);
    if (!answer?.ok) return [];
    signersOf.set(kind, answer.body);
  }
  const wanted = plain(typed);
  return signersOf.get(kind)
    .filter(one => plain(one.name).includes(wanted))
    .map(one => ({ value: one.name, hint: one.capacity.join(", "), capacity: one.capacity }));
}

const lineOf = value => (value === null || value === undefined ? "" : String(value).replaceAll("\n", " "));
const given = control => (control.value.trim() === "" ? null : control.value.trim());
const count = control => (control.value.trim() === "" ? null : Number(control.value));

/** What every control shares: its place in the form, its name, whether it may be written. */
function shared(place, control, path, label) {
  control.dataset.path = path;
  if (label) control.setAttribute("aria-label", label);
  if (place.readOnly) {
    if (control.matches("select, input[type=checkbox], input[type=date], input[type=number]")) control.disabled = true;
    else control.readOnly = true;
  }
  return control;
}

function input(place, value, path, label, properties = {}) {
  const control = element("input", { type: "text", value: lineOf(value), spellcheck: false, ...properties });
  control.addEventListener("input", place.change);
  return shared(place, control, path, label);
}

function main(place, control) {
  control.id = "f-" + place.path;
  if (place.describedBy) control.setAttribute("aria-describedby", place.describedBy);
  if (place.field.required) control.setAttribute("aria-required", "true");
  return control;
}

const example = place => {
  const shown = place.field.example ?? (typeof place.field.preset === "string" && !place.field.preset.includes("[(") ? place.field.preset : null);
  return isBlank(shown) || typeof shown === "object" ? "" : text("example", String(shown));
};

function line(place) {
  const control = main(place, input(place, place.value, place.path, null, { placeholder: example(place) }));
  const node = WRITTEN_TO.has(place.field.name)
    ? combo(control, { offers: directory, label: place.field.label }) : control;
  return { node, value: () => given(control) };
}

function area(place) {
  const control = main(place, shared(place, element("textarea", { value: place.value ?? "", placeholder: example(place), rows: 2 }), place.path));
  control.addEventListener("input", place.change);
  return { node: control, value: () => given(control) };
}

function lines(place) {
  const made = rows({
    values: place.value ?? [], change: place.change, readOnly: place.readOnly, label: place.field.label,
    add: text("row.add"), fewest: place.readOnly ? 0 : 1,
    row: value => {
      const control = input(place, value, "", place.field.label);
      return {
        node: WRITTEN_TO.has(place.field.name) ? combo(control, { offers: directory, label: place.field.label }) : control,
        first: control,
        value: () => given(control),
        number: (at, i) => {
          control.dataset.path = `${place.path}[${at}]`;
          control.id = `f-${place.path}[${i}]`;
          control.setAttribute("aria-label", `${place.field.label} ${i + 1}`);
          control.placeholder = i === 0 && Array.isArray(place.field.example) && typeof place.field.example[0] === "string"
            ? text("example", place.field.example[0]) : "";
        },
      };
    },
  });
  place.numbered = made.numbered;
  return { node: made.node, value: () => (made.value().length === 0 ? null : made.value()) };
}

const shownDate = value => {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(value ?? "") ?? [];
  return year === undefined ? (value ?? "") : [day, month, year].filter(part => part).join("/");
};
const two = part => part.padStart(2, "0");
export function readDate(typed) {
  const [, day, month, year] = /^(?:(\d{1,2})[/.\-\s])?(\d{1,2})[/.\-\s](\d{4})$/.exec(typed) ?? [];
  return year === undefined ? typed : day === undefined ? `${year}-${two(month)}` : `${year}-${two(month)}-${two(day)}`;
}

function date(place) {
  const control = main(place, input(place, shownDate(place.value), place.path, null, { placeholder: text("date.placeholder") }));
  const value = () => (given(control) === null ? null : readDate(given(control)));
  const picker = shared(place, element("input", { type: "date", className: "picker", tabIndex: 0 }), place.path, text("date.pick", place.field.label));
  picker.value = /^\d{4}-\d{2}-\d{2}$/.test(place.value ?? "") ? place.value : "";
  picker.addEventListener("change", () => {
    if (picker.value !== "") {
      control.value = shownDate(picker.value);
      place.change();
    }
  });
  control.addEventListener("change", () => {
    control.value = shownDate(value());
    picker.value = /^\d{4}-\d{2}-\d{2}$/.test(value() ?? "") ? value() : "";
  });
  return { node: element("div", { className: "date" }, control, picker), value };
}

function flag(place) {
  const control = main(place, shared(place, element("input", { type: "checkbox", checked: place.value === true || (isBlank(place.value) && place.field.preset === true) }), place.path));
  control.addEventListener("change", place.change);
  return { node: control, value: () => control.checked };
}

function choice(place) {
  const control = main(place, shared(place, element("select", {},
    element("option", { value: "", textContent: text(isBlank(place.field.preset) ? "choice.none" : "choice.preset", place.field.preset) }),
    ...place.field.choices.map(one => element("option", { value: one, textContent: one }))), place.path));
  control.value = place.value ?? "";
  control.addEventListener("change", place.change);
  return { node: control, value: () => given(control) };
}

const isPlain = value => isBlank(value) || (Array.isArray(value) && value.every(one => typeof one === "string"));

/** Stands in while the editor of texts cannot be loaded: a paragraph a line. */
function paragraphs(place, value, path, label, single) {
  const control = element("textarea", { value: typeof value === "string" ? value : words(value), rows: single ? 2 : 8 });
  shared(place, control, path, label);
  // What it cannot show it must not destroy.
  if (!isPlain(value) && typeof value !== "string") control.readOnly = true;
  control.addEventListener("input", place.change);
  return {
    node: control,
    value: () => {
      if (control.readOnly) return value;
      const all = control.value.split("\n").map(one => one.trim()).filter(one => one);
      return all.length === 0 ? null : single ? all.join(" ") : all;
    },
    focus: () => control.focus(),
    destroy: () => {},
  };
}

function rich(place, value, path, label, sort) {
  const changed = () => place.change();
  if (!editors) {
    const made = paragraphs(place, value, path, label, sort === "inline");
    if (path === place.path) made.node.id = "f-" + path;
    return made;
  }
  const node = element("div", { className: "rich", "data-path": path });
  let now = value;
  const options = {
    value, label, path, readOnly: place.readOnly, labelledBy: place.labelledBy, multi: sort === "inlines", paste: place.paste,
    onChange: next => {
      now = next;
      changed();
    },
    onFocus: at => place.focused(at ?? path),
  };
  const editor = sort === "body" ? editors.bodyEditor(node, options) : editors.inlineEditor(node, options);
  node.focusAt = at => editor.focus(at);
  return {
    node, value: () => (isBlank(now) ? null : now), focus: node.focusAt, destroy: () => editor.destroy(),
  };
}

const body = sort => place => rich(place, place.value, place.path, place.field.label, sort);

function recipients(place) {
  const head = element("p", { className: "columns-head", "aria-hidden": "true" },
    element("span", { textContent: text("recipient.name") }), element("span", { textContent: text("recipient.note") }),
    element("span", { textContent: text("recipient.copies") }));
  const made = rows({
    values: place.value ?? [], change: place.change, readOnly: place.readOnly, label: place.field.label,
    add: text("recipient.add"), fewest: place.readOnly ? 0 : 1,
    row: value => {
      const old = typeof value === "object" && value !== null ? value : { name: value };
      const name = input(place, old.name, "");
      const note = input(place, old.note, "", null, { className: "note" });
      const copies = input(place, old.copies, "", null, { type: "number", min: 1, className: "count", inputMode: "numeric" });
      note.setAttribute("list", "purposes");
      return {
        node: element("div", { className: "recipient" }, combo(name, { offers: directory, label: place.field.label }), note, copies),
        first: name,
        value: () => {
          if (given(name) === null && given(note) === null) return null;
          if (given(note) === null && count(copies) === null) return given(name);
          const one = { name: given(name) };
          if (given(note) !== null) one.note = given(note);
          if (count(copies) !== null) one.copies = count(copies);
          return one;
        },
        number: (at, i) => {
          [[name, "name"], [note, "note"], [copies, "copies"]].forEach(([control, part]) => {
            control.dataset.path = `${place.path}[${at}].${part}`;
            control.setAttribute("aria-label", `${place.field.label} ${i + 1}: ${text("recipient." + part)}`);
          });
        },
      };
    },
  });
  return { node: element("div", {}, head, made.node), value: () => (made.value().length === 0 ? null : made.value()) };
}

let cards = 0;
/** A labelled control within a field of several. */
function labelled(words_, control, help) {
  control.id ||= "c-" + ++cards;
  return element("div", { className: "inner" },
    element("label", { for: control.id, textContent: words_ }), control.parentElement ?? control,
    help ? element("p", { className: "help", textContent: help }) : null);
}

function signing(place) {
  const made = rows({
    values: place.value ?? [], change: place.change, readOnly: place.readOnly, label: place.field.label,
    add: text("signer.add"), fewest: place.readOnly ? 0 : 1, most: 2,
    row: value => {
      const name = input(place, value?.name, "");
      const capacity = shared(place, element("textarea", { value: (value?.capacity ?? []).join("\n"), rows: 2, spellcheck: false }), "");
      capacity.addEventListener("input", place.change);
      combo(name, {
        label: place.field.label,
        offers: typed => signers(place.kind, typed),
        picked: offer => {
          capacity.value = offer.capacity.join("\n");
          place.change();
        },
      });
      return {
        node: element("div", { className: "signer" }, labelled(text("signer.name"), name), labelled(text("signer.capacity"), capacity, text("signer.capacity.help"))),
        first: name,
        value: () => {
          const own = capacity.value.split("\n").map(one => one.trim()).filter(one => one);
          if (given(name) === null && own.length === 0) return null;
          return { ...value, capacity: own, name: given(name) };
        },
        number: at => {
          name.dataset.path = `${place.path}[${at}].name`;
          capacity.dataset.path = `${place.path}[${at}].capacity`;
        },
      };
    },
  });
  return { node: made.node, value: () => (made.value().length === 0 ? null : made.value()) };
}

/** A value of a few named parts, each a line or a number. */
function parts(place, names, sort, read) {
  const old = place.value ?? {};
  const controls = names.map(name => {
    const value = Array.isArray(old[name]) ? old[name].join(", ") : old[name];
    return input(place, value, `${place.path}.${name}`, null,
      name === "copies" ? { type: "number", min: 1, className: "count", inputMode: "numeric" } : {});
  });
  return {
    node: element("div", { className: "parts" }, ...names.map((name, i) => labelled(text(`${sort}.${name}`), controls[i]))),
    value: () => {
      const made = { ...old };
      names.forEach((name, i) => {
        const one = read?.(name, controls[i]) ?? (name === "copies" ? count(controls[i]) : given(controls[i]));
        if (isBlank(one)) delete made[name];
        else made[name] = one;
      });
      return isBlank(made) ? null : made;
    },
  };
}

const filing = place => parts(place, ["units", "copies", "text"], "filing", (name, control) =>
  name === "units" ? control.value.split(",").map(one => one.trim()).filter(one => one) : null);
const drafter = place => parts(place, ["initials", "copies"], "drafter");
const contact = place => parts(place, ["address", "phone", "fax", "email", "website"], "contact");

function attachments(place) {
  const made = rows({
    values: place.value ?? [], change: place.change, readOnly: place.readOnly, label: place.field.label,
    add: text("attachment.add"), most: 100,
    row: value => {
      const sort = shared(place, element("select", {},
        ...["appendix", "issued"].map(one => element("option", { value: one, textContent: text("attachment." + one) }))), "");
      sort.value = value?.issued ? "issued" : "appendix";
      const old = value?.[sort.value] ?? {};
      const name = input(place, old.name, "");
      const title = input(place, old.title ?? old.subject, "");
      const wide = shared(place, element("input", { type: "checkbox", checked: old.landscape === true }), "");
      wide.id = "c-" + ++cards;
      wide.addEventListener("change", place.change);
      const holder = element("div", {});
      const editor = rich(place, old.body ?? null, `${place.path}[0].${sort.value}.body`, text("attachment.body"), "body");
      holder.append(editor.node);
      const named = labelled(text("attachment.name"), name);
      named.hidden = sort.value !== "issued";
      sort.addEventListener("change", () => {
        named.hidden = sort.value !== "issued";
        place.change();
      });
      return {
        node: element("div", { className: "attachment" },
          labelled(text("attachment.sort"), sort), named, labelled(text("attachment.title"), title),
          element("p", { className: "check" }, wide, element("label", { for: wide.id, textContent: text("attachment.landscape") })),
          element("p", { className: "label", textContent: text("attachment.body") }), holder),
        first: title,
        destroy: editor.destroy,
        value: () => {
          const one = sort.value === "issued" ? { name: given(name), subject: given(title) } : { title: given(title) };
          if (wide.checked) one.landscape = true;
          if (!isBlank(editor.value())) one.body = editor.value();
          Object.keys(one).forEach(key => isBlank(one[key]) && delete one[key]);
          return { [sort.value]: one };
        },
        number: at => {
          const path = `${place.path}[${at}].${sort.value}`;
          name.dataset.path = path + ".name";
          title.dataset.path = path + (sort.value === "issued" ? ".subject" : ".title");
          wide.dataset.path = path + ".landscape";
          sort.dataset.path = path;
          editor.node.dataset.path = path + ".body";
          title.setAttribute("aria-label", text("attachment.title"));
        },
      };
    },
  });
  return { node: made.node, value: () => (made.value().length === 0 ? null : made.value()), destroy: made.destroy };
}

const SORTS = {
  line, text: area, lines, number: line, date, symbol: line, flag, choice,
  inline: body("inline"), inlines: body("inlines"), body: body("body"),
  recipients, signers: signing, filing, drafter, contact, attachments,
};

/** Whether a field is one control, which a label can name; the others are groups. */
export const isOne = field => ["line", "text", "number", "date", "symbol", "flag", "choice"].includes(field.type);

/**
 * The control of a field: `{node, value(), focus(path), destroy()}`.
 * `place` is `{field, kind, value, path, readOnly, change, focused, paste, labelledBy, describedBy}`.
 */
export function widget(place) {
  const made = (SORTS[place.field.type] ?? line)(place);
  return {
    node: made.node,
    value: made.value,
    destroy: made.destroy ?? (() => {}),
    focus: path => {
      for (const at of ancestors(path)) {
        const found = [made.node, ...made.node.querySelectorAll("[data-path]")].find(one => one.dataset?.path === at);
        if (found?.focusAt) {
          found.focusAt(path);
          return;
        }
        if (found) {
          found.focus();
          return;
        }
      }
      if (made.focus) made.focus(path);
      else (made.node.matches("input, textarea, select") ? made.node : made.node.querySelector("input, textarea, select, button"))?.focus();
    },
  };
}

/** Runs on every page: keys, small choices, htmx with its guard against forgery, the focus. */
import htmx from "htmx.org";
import texts from "texts";
import { header, signInAgain } from "vanthu/ask.js";

window.htmx = htmx;

const isTyping = target =>
  target instanceof Element && target.closest("input, textarea, select, [contenteditable=true], .ProseMirror") !== null;

const keysOn = () => document.documentElement.dataset.keys !== "off";

/* Choices that the server renders by: kept in a cookie, shown at once. */
document.addEventListener("click", event => {
  const button = event.target.closest?.("[data-cookie]");
  if (button) {
    const values = button.dataset.values.split(" ");
    const next = values[(values.indexOf(button.dataset.value) + 1) % values.length];
    const secure = location.protocol === "https:" ? ";secure" : "";
    document.cookie = `${button.dataset.cookie}=${next};path=/;max-age=34560000;samesite=lax${secure}`;
    location.reload();
  }
  const opener = event.target.closest?.("[data-opens]");
  if (opener) {
    document.getElementById(opener.dataset.opens)?.showModal();
  }
});

/* Keys; never while somebody types, nor with a modifier, so that Telex and VNI are left alone. */
let pending = "";
const shortcuts = () => [...document.querySelectorAll("[data-key]")];

document.addEventListener("keydown", event => {
  if (!keysOn() || isTyping(event.target) || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) {
    return;
  }
  if (document.querySelector("dialog[open]") && event.key !== "Escape") {
    return;
  }
  if (event.key === "/") {
    event.preventDefault();
    document.getElementById("find")?.focus();
    return;
  }
  if (event.key === "?") {
    event.preventDefault();
    showKeys();
    return;
  }
  if (event.key === "j" || event.key === "k") {
    moveRow(event.key === "j" ? 1 : -1);
    return;
  }
  const typed = pending ? pending + " " + event.key : event.key;
  const found = shortcuts().find(one => one.dataset.key === typed);
  pending = "";
  if (found) {
    event.preventDefault();
    found.click();
  } else if (shortcuts().some(one => one.dataset.key.startsWith(event.key + " "))) {
    pending = event.key;
    setTimeout(() => (pending = ""), 1500);
  }
});

/** Moves the focus to the next row of a list: the link by which the row is opened. */
function moveRow(step) {
  const rows = [...document.querySelectorAll("[data-row]")];
  const at = rows.indexOf(document.activeElement.closest?.("[data-row]") ?? document.activeElement);
  const next = rows[Math.max(0, Math.min(rows.length - 1, at + step))];
  (next?.matches("a") ? next : next?.querySelector("a"))?.focus();
}

function showKeys() {
  const list = document.getElementById("help-list");
  const dialog = document.getElementById("help");
  if (!list || !dialog) return;
  list.replaceChildren();
  const add = (key, text) => {
    const dt = document.createElement("dt");
    for (const part of key.split(" ")) {
      const kbd = document.createElement("kbd");
      kbd.textContent = part;
      dt.append(kbd, " ");
    }
    const dd = document.createElement("dd");
    dd.textContent = text;
    list.append(dt, dd);
  };
  add("/", texts["keys.search"]);
  for (const one of shortcuts()) {
    add(one.dataset.key, one.dataset.keyText ?? texts["keys.go"].replace("{0}", one.textContent.trim()));
  }
  if (document.querySelector("[data-row]")) {
    add("j k", texts["keys.rows"]);
    add("Enter", texts["keys.open"]);
  }
  for (const one of document.querySelectorAll("[data-help-key]")) {
    add(one.dataset.helpKey, one.dataset.helpText ?? one.textContent.trim());
  }
  add("?", texts["keys.help"]);
  dialog.showModal();
}
document.querySelector("[data-opens=help]")?.addEventListener("click", event => {
  event.stopImmediatePropagation();
  showKeys();
});

/* htmx: the token of the moment, and signing in again within the page. */
document.addEventListener("htmx:configRequest", event => Object.assign(event.detail.headers, header()));
document.addEventListener("htmx:beforeSwap", event => {
  if (event.detail.xhr.status === 401) {
    event.detail.shouldSwap = false;
    signInAgain().then(() => location.reload());
  }
});

/* What takes the focus when it appears: the summary of problems. */
const focusOn = root => root.querySelector?.("[data-takes-focus]")?.focus();
focusOn(document);
document.addEventListener("htmx:afterSwap", event => focusOn(event.detail.target));

/* A form is sent once, however often its button is pressed. */
document.addEventListener("submit", event => {
  const form = event.target;
  if (form.method === "dialog" || form.hasAttribute("hx-get") || form.hasAttribute("hx-post")) return;
  if (form.dataset.sent) {
    event.preventDefault();
    return;
  }
  const question = event.submitter?.dataset.asks;
  if (question && !window.confirm(question)) {
    event.preventDefault();
    return;
  }
  if (form.method === "post") form.dataset.sent = "yes";
});
window.addEventListener("pageshow", () => document.querySelectorAll("form[data-sent]").forEach(form => delete form.dataset.sent));

/** The screen of one past paper: a field lights its place on the page, a place leads to its field. */
import texts from "texts";
import { say } from "vanthu/ask.js";

const SURE = 90;
const pages = document.getElementById("past-pages");
const form = document.getElementById("past-form");

/* Fields and their places. */

const marks = key => [...(pages?.querySelectorAll(`[data-of~="${key}"]`) ?? [])];
const isShown = mark => mark.getClientRects().length > 0;

function light(key) {
  pages?.querySelectorAll(".lit").forEach(mark => mark.classList.remove("lit"));
  const places = marks(key);
  places.forEach(mark => mark.classList.add("lit"));
  const first = places.find(isShown);
  if (!first) return;
  const box = first.getBoundingClientRect();
  const room = pages.getBoundingClientRect();
  if (box.top < room.top + 8 || box.bottom > room.bottom - 8) {
    const gently = matchMedia("(prefers-reduced-motion: no-preference)").matches;
    pages.scrollBy({ top: box.top - room.top - room.height / 3, behavior: gently ? "smooth" : "auto" });
  }
}

for (const field of document.querySelectorAll("[data-field]")) {
  field.addEventListener("focusin", () => light(field.dataset.field));
}
pages?.addEventListener("click", event => {
  const mark = event.target.closest?.("[data-of]");
  if (mark && String(getSelection()) === "") document.getElementById("f-" + mark.dataset.of.split(" ")[0])?.focus();
});

/* The first field in doubt has the focus, unless something is wrong already. */
if (!document.querySelector("[data-takes-focus]")) {
  document.querySelector(".past-field.doubtful :is(input, select, textarea):not([readonly], [disabled])")?.focus({ preventScroll: true });
}

/* Words of a damaged text: each is taken by hand, or all that are sure. */

/** The n-th place of a whole word, or its first when there are fewer. */
function placeOf(text, word, turn) {
  const found = [];
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
    const before = text[at - 1] ?? " ";
    const after = text[at + word.length] ?? " ";
    if (!/[\p{L}\p{N}]/u.test(before) && !/[\p{L}\p{N}]/u.test(after)) found.push(at);
  }
  return found.length ? found[Math.min(turn, found.length - 1)] : -1;
}

function take(button) {
  if (button.getAttribute("aria-pressed") === "true") return false;
  const box = button.closest("[data-words]");
  const input = document.getElementById("f-" + box.dataset.words);
  const { original, proposal, turn } = button.dataset;
  // Words like this one that were taken before are no longer there to be counted.
  const taken = [...box.querySelectorAll("[aria-pressed=true]")].filter(
    one => one.dataset.original === original && Number(one.dataset.turn) < Number(turn),
  ).length;
  const at = placeOf(input.value, original, Number(turn) - taken);
  if (at < 0) return false;
  input.value = input.value.slice(0, at) + proposal + input.value.slice(at + original.length);
  button.setAttribute("aria-pressed", "true");
  return true;
}

for (const button of document.querySelectorAll(".past-word")) {
  button.setAttribute("aria-pressed", "false");
  button.addEventListener("click", () => take(button));
}
document.getElementById("past-words-all")?.addEventListener("click", () => {
  const sure = [...document.querySelectorAll(".past-word")].filter(one => Number(one.dataset.percent) >= SURE);
  const count = sure.filter(take).length;
  say(texts["past.words.taken"].replace("{0}", count));
});

/* Ctrl+Enter confirms and goes on; it is no letter, so it may be pressed while typing. */
document.addEventListener("keydown", event => {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && form) {
    const button = document.getElementById("past-confirm-next");
    if (button) {
      event.preventDefault();
      form.requestSubmit(button);
    }
  }
});

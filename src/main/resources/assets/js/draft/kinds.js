/** Finds a kind of paper by its beginning, with or without accents. */
import texts from "texts";

import { plain } from "vanthu/draft/dom.js";

const box = document.getElementById("kind-find");
const kinds = [...document.querySelectorAll("[data-kind]")];
const told = document.getElementById("kind-count");

function narrow() {
  const wanted = plain(box.value).trim().split(/\s+/);
  let left = 0;
  for (const kind of kinds) {
    const words = plain(kind.dataset.words);
    kind.hidden = !wanted.every(word => words.includes(word));
    if (!kind.hidden) left++;
  }
  for (const group of document.querySelectorAll("[data-group]")) {
    group.hidden = [...group.querySelectorAll("[data-kind]")].every(kind => kind.hidden);
  }
  told.textContent = texts["draft.kinds"].replace("{0}", left);
}
box?.addEventListener("input", narrow);
// Whoever is quicker than the page has typed already.
if (box?.value) narrow();
box?.addEventListener("keydown", event => {
  if (event.key === "Enter" && !event.isComposing) {
    event.preventDefault();
    const left = kinds.filter(kind => !kind.hidden);
    if (left.length === 1) left[0].querySelector("button").click();
    else left[0]?.querySelector("button").focus();
  }
});

/* A link may name the kind that was meant: one press of Enter begins it. */
const meant = new URLSearchParams(location.search).get("kind");
const button = meant && kinds.map(kind => kind.querySelector("button")).find(one => one.value === meant);
if (button) {
  button.scrollIntoView({ block: "center" });
  button.focus();
} else {
  box?.focus();
}

/** The text of a form: shows the pages it would make, with nothing saved, and goes to a line. */
import texts from "texts";
import { ask } from "vanthu/ask.js";

const form = document.getElementById("form-source");
const source = document.getElementById("f-source");
const tried = document.getElementById("tried");
const pages = document.getElementById("pages");

/** Puts the cursor at the line that a problem names: "…/form.yaml:12". */
function goTo(words) {
  const line = Number(/\.yaml:(\d+)/.exec(words)?.[1] ?? 0);
  if (line > 0) {
    const lines = source.value.split("\n");
    const start = lines.slice(0, line - 1).join("\n").length + (line > 1 ? 1 : 0);
    source.focus();
    source.setSelectionRange(start, start + (lines[line - 1] ?? "").length);
    source.scrollTop = (line - 4) * parseFloat(getComputedStyle(source).lineHeight);
  }
}

for (const link of document.querySelectorAll(".problems a[href='#f-source']")) {
  link.addEventListener("click", event => {
    event.preventDefault();
    goTo(link.parentElement.textContent);
  });
}

function show(problems) {
  tried.replaceChildren();
  for (const problem of problems) {
    const line = document.createElement("p");
    line.className = "at-field";
    const button = document.createElement("button");
    button.type = "button";
    button.className = "link";
    button.textContent = problem.what;
    button.addEventListener("click", () => goTo(problem.what));
    line.append(button, " " + problem.remedy);
    tried.append(line);
  }
}

async function preview() {
  const answer = await ask(form.dataset.preview, {
    method: "POST",
    body: new URLSearchParams({ source: source.value }),
  });
  if (answer.ok) {
    show([]);
    source.removeAttribute("aria-invalid");
    pages.src = (await answer.json()).address;
    tried.textContent = texts["office.tried"];
  } else {
    const said = await answer.json();
    source.setAttribute("aria-invalid", "true");
    show(said.problems ?? []);
  }
}

document.getElementById("try").addEventListener("click", preview);
source.addEventListener("keydown", event => {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    preview();
  }
});

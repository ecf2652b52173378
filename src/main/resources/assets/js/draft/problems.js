/** Shows what is wrong at its field, in the overview of the parts, and in a summary that leads there. */
import { ancestors, element, isBlank, text } from "vanthu/draft/dom.js";

const nameOf = path => /^values\.([^.[]+)/.exec(path)?.[1] ?? null;

/**
 * `fields` are of the state of the draft, `value(name)` gives what stands in one, `go(path)` leads
 * to it. Returns `{show(problems), touched(name), refresh()}`.
 */
export function problemBoard({ summary, overview, form, fields, value, go }) {
  const visited = new Set();
  let all = [];

  const isOpen = problem => {
    // What nobody has come to yet is work to do, no fault.
    const name = nameOf(problem.field);
    return name !== null && !visited.has(name) && isBlank(value(name));
  };

  function atFields(problems) {
    for (const marked of form.querySelectorAll("[aria-invalid]")) marked.removeAttribute("aria-invalid");
    for (const place of form.querySelectorAll(".field")) {
      const box = place.querySelector(".said");
      const own = problems.filter(problem => nameOf(problem.field) === place.dataset.field);
      box.replaceChildren(...own.map(problem =>
        element("p", { className: "at-field level-" + problem.level },
          own.length > 1 && problem.label ? element("strong", { textContent: problem.label + ": " }) : null,
          element("span", { textContent: `${problem.what} ${problem.remedy}` }))));
      for (const problem of own.filter(one => one.level === "must")) {
        for (const path of ancestors(problem.field)) {
          const control = [...place.querySelectorAll("[data-path]")].find(one => one.dataset.path === path);
          if (control) {
            if (control.matches("input, textarea, select")) control.setAttribute("aria-invalid", "true");
            break;
          }
        }
      }
    }
  }

  // It stays where it is while it is pressed: only its words change.
  const count = element("strong");
  const list = element("ul");
  summary.replaceChildren(element("details", {}, element("summary", {}, count), list));
  let shownLast = "";

  function asSummary(problems) {
    const must = problems.filter(problem => problem.level === "must").length;
    const now = JSON.stringify(problems);
    if (now === shownLast) return;
    shownLast = now;
    summary.hidden = problems.length === 0;
    summary.classList.toggle("mild", must === 0);
    count.textContent = must > 0 ? text("problems.must", must) : text("problems.look", problems.length);
    list.replaceChildren(...problems.map(problem => {
      const lead = element("a", { href: "#f-" + problem.field, textContent: problem.label || text("whole") });
      lead.addEventListener("click", event => {
        event.preventDefault();
        go(problem.field);
      });
      return element("li", { className: "level-" + problem.level }, lead,
        element("span", { textContent: " " + problem.what }),
        element("small", { className: "rule", textContent: `${problem.rule} ${problem.remedy}` }));
    }));
  }

  function asOverview(problems) {
    for (const link of overview.querySelectorAll("a[data-part]")) {
      const own = fields.filter(field => field.part === link.dataset.part);
      const wrong = problems.filter(one => one.level === "must" && own.some(field => field.name === nameOf(one.field))).length;
      const missing = own.filter(field => field.required && isBlank(value(field.name)) && isBlank(field.preset)).length;
      const isEmpty = own.every(field => isBlank(value(field.name)) || value(field.name) === false);
      const [sort, words] = wrong > 0 ? ["bad", text("part.wrong", wrong)]
        : missing > 0 ? ["warn", text("part.missing", missing)]
          : isEmpty ? ["", text("part.empty")] : ["good", text("part.done")];
      link.querySelector(".badge").className = "badge " + sort;
      link.querySelector(".badge").textContent = words;
    }
  }

  const refresh = () => {
    const shown = all.filter(problem => !isOpen(problem));
    atFields(shown);
    asSummary(shown);
    asOverview(shown);
  };
  return {
    show: problems => {
      all = problems;
      refresh();
    },
    touched: name => {
      if (!visited.has(name)) {
        visited.add(name);
        // Nothing may move under a mouse that is being pressed.
        setTimeout(refresh, 300);
      }
    },
    refresh: () => asOverview(all.filter(problem => !isOpen(problem))),
  };
}

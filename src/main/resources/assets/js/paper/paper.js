/** The page of a paper: its pages drawn, its signed copy sent. */
import texts from "texts";
import { ask } from "vanthu/ask.js";
import "vanthu/way/dialogs.js";

for (const place of document.querySelectorAll("[data-pages]")) {
  try {
    const { pages } = await import("vanthu/preview/pages.js");
    await pages(place, { url: place.dataset.url });
    place.dataset.shown = "yes";
  } catch (error) {
    console.warn("the pages cannot be shown", error);
  }
}

const form = document.getElementById("signed-form");
document.getElementById("signed-close")?.addEventListener("click", () => form.closest("dialog").close());
form?.addEventListener("submit", async event => {
  event.preventDefault();
  const problem = document.getElementById("signed-problem");
  const button = form.querySelector("button.main");
  button.disabled = true;
  problem.textContent = "";
  try {
    const response = await ask(form.dataset.url, {
      method: "PUT",
      body: document.getElementById("f-signed").files[0],
      headers: { "Content-Type": "application/pdf", Accept: "application/json" },
    });
    const answer = await response.json().catch(() => null);
    if (response.ok) {
      location.assign(answer.next);
      return;
    }
    const said = answer?.problems?.[0];
    problem.textContent = said ? `${said.what} ${said.remedy}` : texts.error;
  } catch {
    problem.textContent = texts.offline;
  }
  button.disabled = false;
});

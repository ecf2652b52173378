/** Has the number read: the dialog stays until it is closed by its own button. */
import texts from "texts";
import { say } from "vanthu/ask.js";

const dialog = document.getElementById("number");
dialog.addEventListener("cancel", event => event.preventDefault());
dialog.addEventListener("keydown", event => {
  if (event.key === "Escape") event.preventDefault();
});
dialog.showModal();
document.getElementById("close-number").focus();

document.getElementById("copy-number").addEventListener("click", async event => {
  const button = event.currentTarget;
  try {
    await navigator.clipboard.writeText(button.dataset.text);
    button.textContent = texts["way.copied"];
  } catch {
    // Without a secure address a browser gives no clipboard: the number is selected instead.
    getSelection().selectAllChildren(dialog.querySelector(".real-number"));
    button.textContent = texts["way.select"];
  }
  say(button.textContent);
});

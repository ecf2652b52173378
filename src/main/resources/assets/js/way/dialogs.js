/** Leads from the summary of problems to a field that stands in a dialog: opens the dialog first. */

const field = link => document.getElementById(link.getAttribute("href").slice(1));

document.addEventListener("click", event => {
  const link = event.target.closest?.(".problems a[href^='#']");
  const dialog = link && field(link)?.closest("dialog");
  if (dialog) {
    event.preventDefault();
    if (!dialog.open) dialog.showModal();
    field(link).focus();
  }
});

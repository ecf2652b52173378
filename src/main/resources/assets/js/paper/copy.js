/** Parts are chosen for a trích sao only. */
const parts = document.getElementById("parts");
const show = () => {
  const chosen = document.querySelector("input[name=form]:checked")?.value;
  if (parts) parts.hidden = chosen !== "TRICH_SAO";
};
document.querySelectorAll("input[name=form]").forEach(one => one.addEventListener("change", show));
show();

/** Shows the pages of a paper; where they cannot be shown the link to the PDF remains. */
for (const place of document.querySelectorAll("[data-pages]")) {
  try {
    const { pages } = await import("vanthu/preview/pages.js");
    await pages(place, { url: place.dataset.url });
    place.dataset.shown = "yes";
  } catch (error) {
    console.warn("the pages cannot be shown", error);
  }
}

/* A refused reason is mended in the dialog where it was given. */
if (document.querySelector(".problems a[href='#f-reason']")) {
  document.getElementById("way-return")?.showModal();
}

/** Shows the pages of a paper; where they cannot be shown the link to the PDF remains. */
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


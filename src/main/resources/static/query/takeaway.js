// What is taken away from an answer: files, a link, a citation.
import { element } from "./elements.js";

/** A box with downloads, the query's link and how to cite the answer. */
export function takeAway(about, triples) {
  const forms = triples ? [["Turtle", "ttl"], ["N-Triples", "nt"], ["JSON-LD", "jsonld"]]
    : [["CSV", "csv"], ["TSV", "tsv"], ["JSON", "json"], ["XML", "xml"]];
  const address = new URL(about.link, window.location.href).href;
  const link = element("input", { type: "text", readonly: "", value: address, id: "query-link", size: "40" });
  link.addEventListener("focus", () => link.select());
  return element("div", { class: "takeaway" },
    element("p", { class: "forms" }, "Take it away: ",
      ...forms.map((form) => element("a", { href: about.link + "." + form[1], download: "" }, form[0]))),
    element("p", { class: "link" }, element("label", { for: "query-link" }, "Permanent link "), link, copy(() => address, link)),
    element("details", {}, element("summary", {}, "Cite this result"),
      text("For a list of references", about.text), text("BibTeX", about.bibtex)));
}

function text(title, words) {
  const shown = element("pre", { tabindex: "0", "aria-label": title }, words);
  return element("div", { class: "citation" }, element("p", { class: "note" }, title + " ", copy(() => words, shown)), shown);
}

function copy(words, place) {
  const button = element("button", { type: "button", class: "plain-button" }, "Copy");
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(words());
      button.textContent = "Copied";
    } catch {
      // Without a secure connection a page may not write there: what is to be copied is selected instead.
      if (place.select) {
        place.select();
      } else {
        window.getSelection().selectAllChildren(place);
      }
      button.textContent = "Selected: copy with Ctrl-C";
    }
  });
  return button;
}

// The answer as a table: sorted by a click, filtered by words, in pages. Names lead where the IRIs beside them lead.
import { isIri, labelColumn, namedColumn, number, numberColumns } from "./answer.js";
import { element, plural } from "./elements.js";

const PAGE = 50;

export function table(place, answer, names) {
  if (answer.rows.length === 0) {
    place.append(element("p", {}, "Nothing in the dataset fits. "
      + "Names must be written as the dataset has them; take conditions away one by one."));
    return;
  }
  const numbers = numberColumns(answer);
  const state = { sorted: null, down: false, words: "", page: 0 };
  const known = new Map();
  const body = element("tbody");
  const heads = answer.columns.map((column) => {
    const button = element("button", { type: "button" }, column);
    const head = element("th", { scope: "col" }, button);
    if (numbers.includes(column)) {
      head.className = "figure";
    }
    button.addEventListener("click", () => {
      state.down = state.sorted === column && !state.down;
      state.sorted = column;
      state.page = 0;
      heads.forEach((each) => each.removeAttribute("aria-sort"));
      head.setAttribute("aria-sort", state.down ? "descending" : "ascending");
      fill();
    });
    return head;
  });
  const filter = element("input", { type: "search" });
  const pages = element("p", { class: "pages" });
  filter.addEventListener("input", () => {
    state.words = filter.value.toLowerCase();
    state.page = 0;
    fill();
  });
  if (answer.rows.length > 10) {
    place.append(element("p", { class: "choices" }, element("label", { class: "choice" }, "Only rows with ", filter)));
  }
  place.append(element("div", { class: "wide", tabindex: "0", role: "region", "aria-label": "Table of the answer" },
    element("table", {}, element("thead", {}, element("tr", {}, ...heads)), body)), pages);
  fill();

  function fill() {
    let rows = answer.rows;
    if (state.words) {
      rows = rows.filter((row) => answer.columns.some((column) => names.text(row[column]).toLowerCase().includes(state.words)));
    }
    if (state.sorted) {
      const column = state.sorted;
      const way = state.down ? -1 : 1;
      const order = numbers.includes(column)
        ? (one, other) => (number(one[column]) || 0) - (number(other[column]) || 0)
        : (one, other) => names.text(one[column]).localeCompare(names.text(other[column]), "en");
      rows = [...rows].sort((one, other) => way * order(one, other));
    }
    const last = Math.max(0, Math.ceil(rows.length / PAGE) - 1);
    const page = rows.slice(state.page * PAGE, (state.page + 1) * PAGE);
    body.replaceChildren(...page.map((row) => element("tr", {}, ...answer.columns.map((column) => cell(row, column)))));
    pages.replaceChildren();
    if (last > 0) {
      const back = element("button", { type: "button", class: "plain-button" }, "Back");
      const on = element("button", { type: "button", class: "plain-button" }, "On");
      back.disabled = state.page === 0;
      on.disabled = state.page === last;
      back.addEventListener("click", () => turn(-1));
      on.addEventListener("click", () => turn(1));
      pages.append(back, " page " + (state.page + 1) + " of " + (last + 1) + ", " + plural(rows.length, "row") + " ", on);
    } else if (state.words) {
      pages.append(plural(rows.length, "row") + " of " + answer.rows.length.toLocaleString("en"));
    }
    nameThings(page);
  }

  function turn(step) {
    state.page += step;
    fill();
    place.scrollIntoView({ block: "nearest" });
  }

  function cell(row, column) {
    const value = row[column];
    const made = element("td");
    if (value === undefined) {
      return made;
    }
    if (numbers.includes(column)) {
      made.className = "figure";
    }
    const named = namedColumn(answer, column);
    const iri = isIri(value) ? value.value : named && isIri(row[named]) ? row[named].value : null;
    const href = iri && names.href(iri);
    const text = isIri(value) && !labelColumn(answer, column) && known.get(iri) || names.text(value);
    if (text.length > 40) {
      made.className = "long";
    }
    made.append(href ? element("a", { href: href, title: iri }, text) : text);
    if (value["xml:lang"] && value["xml:lang"] !== "en") {
      made.lang = value["xml:lang"];
    }
    return made;
  }

  /** Asks for the names of things of the dataset that no column names. */
  async function nameThings(page) {
    const unnamed = new Set();
    for (const column of answer.columns) {
      if (!labelColumn(answer, column) && !answer.triples) {
        page.map((row) => row[column]).filter((each) => isIri(each) && names.isOwn(each.value) && !known.has(each.value)
          && !/[<>"{}|\\^`\s]/.test(each.value)).forEach((each) => unnamed.add(each.value));
      }
    }
    if (unnamed.size === 0) {
      return;
    }
    const query = "SELECT ?thing (SAMPLE(?name) AS ?label) { VALUES ?thing { <" + [...unnamed].join("> <") + "> } "
      + "?thing <http://www.w3.org/2000/01/rdf-schema#label>|<http://purl.org/dc/terms/title> ?name } GROUP BY ?thing";
    unnamed.forEach((iri) => known.set(iri, ""));
    try {
      const response = await fetch(names.root + "sparql", {
        method: "POST", headers: { Accept: "application/sparql-results+json" }, body: new URLSearchParams({ query: query })
      });
      const found = response.ok ? (await response.json()).results.bindings : [];
      found.forEach((row) => known.set(row.thing.value, row.label.value));
      if (found.length > 0) {
        fill();
      }
    } catch {
      // The table is as good without them.
    }
  }
}

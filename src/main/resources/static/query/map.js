// States, shaded by a number. They are found by their ISO 3166 code or by the IRI of a state of the dataset.
import { columnsThat, isIri, labelColumn, number, numberColumns } from "./answer.js";
import { choice, d3Library, element, plural, roving } from "./elements.js";

const STATE = /\/actor\/state-([a-z]{2})$/;
const ROWS = "";
const SHADES = 5;

let outlines = null;
function world() {
  outlines ??= fetch(new URL("world.json", import.meta.url)).then((response) => response.json());
  return outlines;
}

function code(cell) {
  if (cell === undefined) {
    return null;
  }
  const found = isIri(cell) ? STATE.exec(cell.value) : /^([A-Z]{2})$/.exec(cell.value);
  return found ? found[1].toUpperCase() : null;
}

/** Columns of codes may have gaps: not every state has one. */
function stateColumns(answer) {
  const some = answer.columns.filter((column) => answer.rows.some((row) => code(row[column]) !== null));
  return some.filter((column) => columnsThat({ columns: [column], rows: answer.rows },
    (cell) => isIri(cell) ? true : cell.value === "" || code(cell) !== null).length > 0);
}

export function canMap(answer) {
  return !answer.triples && stateColumns(answer).length > 0;
}

export async function map(place, answer, names) {
  const states = stateColumns(answer);
  const numbers = numberColumns(answer);
  const state = { state: states.find((column) => answer.rows.some((row) => isIri(row[column]))) || states[0], value: numbers[0] || ROWS };
  const controls = element("p", { class: "choices" },
    choice("States by", states.map((each) => [each, each]), state.state, (column) => change({ state: column })),
    choice("shaded by", [...numbers.map((each) => [each, each]), [ROWS, "number of rows"]], state.value,
      (value) => change({ value: value })));
  const drawing = element("div", { class: "drawing" });
  const told = element("p", { class: "told", "aria-live": "polite" });
  place.append(controls, drawing, told);
  const [d3, shapes] = await Promise.all([d3Library(), world()]);
  draw();

  function change(made) {
    Object.assign(state, made);
    draw();
  }

  function draw() {
    const found = new Map();
    let elsewhere = 0;
    for (const row of answer.rows) {
      const key = code(row[state.state]);
      if (key === null || !shapes[key]) {
        elsewhere++;
        continue;
      }
      const own = found.get(key) || { key: key, value: 0, name: shapes[key].name || key, href: null };
      own.value += state.value ? number(row[state.value]) || 0 : 1;
      const label = labelColumn(answer, state.state);
      if (label && row[label]) {
        own.name = names.text(row[label]);
      }
      if (isIri(row[state.state])) {
        own.href = names.href(row[state.state].value);
      }
      found.set(key, own);
    }
    const values = [...found.values()].sort((one, other) => other.value - one.value);
    const most = d3.max(values, (each) => each.value) || 1;
    // Few statements and many must both be told apart, so shades follow the root.
    const shade = (value) => Math.min(SHADES - 1, Math.floor(Math.sqrt(Math.max(0, value) / most) * SHADES));
    const svg = d3.create("svg").attr("viewBox", "0 0 960 468").attr("role", "group").attr("class", "world")
      .attr("aria-label", "Map: " + plural(values.length, "state") + " shaded by "
        + (state.value || "number of rows") + ". The table has the same figures.");
    const rest = Object.entries(shapes).filter((each) => each[1].path && !found.has(each[0]));
    svg.append("g").attr("aria-hidden", "true").selectAll("path").data(rest).join("path").attr("class", "land")
      .attr("d", (each) => each[1].path);
    const places = svg.append("g").selectAll("a").data(values).join("a").attr("href", (each) => each.href)
      .attr("role", (each) => each.href ? null : "img").attr("aria-label", said);
    places.filter((each) => shapes[each.key].path).append("path").attr("class", (each) => "state shade-" + shade(each.value))
      .attr("d", (each) => shapes[each.key].path);
    places.filter((each) => !shapes[each.key].path).append("circle").attr("class", (each) => "state shade-" + shade(each.value))
      .attr("r", 6).attr("cx", (each) => shapes[each.key].at[0]).attr("cy", (each) => shapes[each.key].at[1]);
    roving(places.nodes(), (node) => {
      told.textContent = said(d3.select(node).datum());
    });
    const steps = d3.range(SHADES).map((step) => {
      const inside = values.filter((each) => shade(each.value) === step).map((each) => each.value);
      return inside.length === 0 ? "" : element("li", {}, element("span", { class: "swatch shade-" + step }),
        d3.min(inside) === d3.max(inside) ? d3.min(inside).toLocaleString("en")
          : d3.min(inside).toLocaleString("en") + " to " + d3.max(inside).toLocaleString("en"));
    });
    drawing.replaceChildren(svg.node(), element("ul", { class: "legend" }, ...steps));
    told.textContent = (values.length > 0 ? "Most: " + values.slice(0, 3).map(said).join("; ") + "." : "")
      + (elsewhere > 0 ? " " + plural(elsewhere, "row") + " without a state on the map." : "");
  }

  function said(each) {
    return each.name + ": " + each.value.toLocaleString("en");
  }
}

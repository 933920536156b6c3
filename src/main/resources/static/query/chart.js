// Bars: one for each word, day or month, stacked where a second column parts them.
import { day, dayColumns, namedColumn, number, numberColumns, wordColumns } from "./answer.js";
import { choice, d3Library, element, plural, roving, shortened } from "./elements.js";

const MOST_BARS = 60;
const MOST_SERIES = 12;
const NONE = "";

export function canChart(answer) {
  return answer.rows.length > 0 && numberColumns(answer).length > 0
    && (wordColumns(answer).length > 0 || dayColumns(answer).length > 0);
}

export async function chart(place, answer, names, onStop) {
  const days = dayColumns(answer);
  const words = wordColumns(answer);
  const numbers = numberColumns(answer);
  const bars = [...days, ...words];
  // Few different words make good parts of bars; many make good bars.
  const kinds = (column) => new Set(answer.rows.map((row) => names.text(row[column]))).size;
  const state = { bar: days[0] || words[0], value: numbers[0], series: NONE };
  const others = words.filter((column) => column !== state.bar && kinds(column) < answer.rows.length);
  if (kinds(state.bar) < answer.rows.length && others.length > 0) {
    state.series = others[0];
  }
  const controls = element("p", { class: "choices" },
    choice("A bar for each", bars.map((each) => [each, each]), state.bar, (bar) => change({ bar: bar })),
    choice("as long as", numbers.map((each) => [each, each]), state.value, (value) => change({ value: value })),
    choice("parted by", [[NONE, "nothing"], ...words.map((each) => [each, each])], state.series, (series) => change({ series: series })));
  const drawing = element("div", { class: "drawing" });
  const told = element("p", { class: "told", "aria-live": "polite" });
  place.append(controls, drawing, told);
  const d3 = await d3Library();
  let drawn = 0;
  draw();
  const watcher = new ResizeObserver(() => draw());
  watcher.observe(drawing);
  onStop(() => watcher.disconnect());

  function change(made) {
    Object.assign(state, made);
    if (state.series === state.bar) {
      state.series = NONE;
    }
    drawn = 0;
    draw();
  }

  function collected() {
    const sums = new Map();
    const totals = new Map();
    const links = new Map();
    const named = namedColumn(answer, state.bar);
    for (const row of answer.rows) {
      const bar = row[state.bar] === undefined ? "(none)" : names.text(row[state.bar]);
      const series = state.series ? names.text(row[state.series]) || "(none)" : state.value;
      const value = number(row[state.value]) || 0;
      sums.set(bar, (sums.get(bar) || new Map()).set(series, (sums.get(bar)?.get(series) || 0) + value));
      totals.set(series, (totals.get(series) || 0) + value);
      if (named && row[named] && !links.has(bar)) {
        links.set(bar, names.href(row[named].value));
      }
    }
    const series = [...totals].sort((one, other) => other[1] - one[1]).map((each) => each[0]);
    return { sums: sums, series: series.slice(0, MOST_SERIES), rest: series.slice(MOST_SERIES), links: links };
  }

  function draw() {
    const width = Math.max(280, drawing.clientWidth);
    if (drawn === width) {
      return;
    }
    drawn = width;
    const { sums, series, rest, links } = collected();
    const timed = days.includes(state.bar);
    let keys = [...sums.keys()];
    if (timed) {
      keys.sort();
    }
    const more = keys.length - MOST_BARS;
    keys = keys.slice(0, MOST_BARS);
    const parts = rest.length > 0 ? [...series, "others"] : series;
    const stacked = keys.map((key) => {
      let from = 0;
      return parts.map((part) => {
        const own = sums.get(key);
        const value = part === "others" ? rest.reduce((sum, each) => sum + (own.get(each) || 0), 0) : own.get(part) || 0;
        from += value;
        return { key: key, part: part, from: from - value, to: from, value: value };
      }).filter((piece) => piece.value !== 0);
    });
    const longest = d3.max(stacked, (pieces) => d3.max(pieces, (piece) => piece.to)) || 1;
    const label = (key) => shortened(key, width < 500 ? 18 : 32);
    const widest = 16 + 7.2 * (d3.max(keys, (key) => label(key).length) || 1);
    const margin = { top: 8, right: 24, bottom: 28, left: Math.min(width * 0.4, widest) };
    const height = margin.top + margin.bottom + keys.length * 26;
    const x = d3.scaleLinear([0, longest], [margin.left, width - margin.right]).nice();
    const y = d3.scaleBand(keys, [margin.top, height - margin.bottom]).padding(0.18);
    const svg = d3.create("svg").attr("viewBox", [0, 0, width, height]).attr("width", width).attr("height", height)
      .attr("role", "group").attr("aria-label", "Bars: " + state.value + " for each " + state.bar
        + (state.series ? ", parted by " + state.series : "") + ". The table has the same figures.");
    svg.append("g").attr("class", "axis").attr("transform", "translate(0," + (height - margin.bottom) + ")").attr("aria-hidden", "true")
      .call(d3.axisBottom(x).ticks(Math.min(8, width / 80)).tickSize(-(height - margin.top - margin.bottom)).tickFormat(d3.format("~s")));
    const labels = svg.append("g").attr("class", "labels").attr("aria-hidden", "true").selectAll("text").data(keys).join("text")
      .attr("x", margin.left - 8).attr("y", (key) => y(key) + y.bandwidth() / 2).attr("dy", "0.35em").attr("text-anchor", "end")
      .text(label);
    labels.append("title").text((key) => key);
    const pieces = svg.append("g").selectAll("a").data(stacked.flat()).join("a")
      .attr("href", (piece) => links.get(piece.key) || null).attr("role", (piece) => links.get(piece.key) ? null : "img")
      .attr("aria-label", said);
    pieces.append("rect").attr("class", (piece) => "series-" + parts.indexOf(piece.part) % 12)
      .attr("x", (piece) => x(piece.from)).attr("width", (piece) => Math.max(1, x(piece.to) - x(piece.from) - 1))
      .attr("y", (piece) => y(piece.key)).attr("height", y.bandwidth());
    roving(pieces.nodes(), (node) => {
      told.textContent = said(d3.select(node).datum());
    });
    const legend = parts.length > 1 ? element("ul", { class: "legend" }, ...parts.map((part, index) =>
      element("li", {}, element("span", { class: "swatch series-" + index % 12 }), part))) : "";
    drawing.replaceChildren(legend, svg.node());
    told.textContent = more > 0 ? "The first " + MOST_BARS + " of " + plural(keys.length + more, "bar") + "; the table has all." : "";
  }

  function said(piece) {
    return piece.key + (state.series ? ", " + piece.part : "") + ": " + piece.value.toLocaleString("en");
  }
}

// What happened on which day: a dot for each row, in lanes where a column of words parts them.
import { day, dayColumns, isIri, wordColumns } from "./answer.js";
import { choice, d3Library, element, plural, roving, shortened } from "./elements.js";

const MOST_LANES = 14;
const NONE = "";
const OTHERS = "others";

export function canTimeline(answer) {
  return answer.rows.length > 0 && dayColumns(answer).length > 0;
}

export async function timeline(place, answer, names, onStop) {
  const days = dayColumns(answer);
  const words = wordColumns(answer);
  const lanes = words.filter((column) => {
    const kinds = new Set(answer.rows.map((row) => names.text(row[column]))).size;
    return kinds < answer.rows.length && kinds > 1;
  });
  const state = { day: days[0], lane: lanes[0] || NONE };
  const controls = element("p", { class: "choices" },
    choice("By the day of", days.map((each) => [each, each]), state.day, (chosen) => change({ day: chosen })),
    choice("a lane for each", [[NONE, "(one lane)"], ...words.map((each) => [each, each])], state.lane, (lane) => change({ lane: lane })));
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
    drawn = 0;
    draw();
  }

  /** The IRI that a row is about: a statement's before any other. */
  function thing(row) {
    const columns = [...answer.columns].sort((one, other) => /statement$/i.test(other) - /statement$/i.test(one));
    const column = columns.find((each) => isIri(row[each]) && names.isOwn(row[each].value));
    return column ? names.href(row[column].value) : null;
  }

  function said(row) {
    return [names.text(row[state.day]), ...words.map((column) => names.text(row[column])).filter((text) => text)].join(" · ");
  }

  function draw() {
    const width = Math.max(280, drawing.clientWidth);
    if (drawn === width) {
      return;
    }
    drawn = width;
    const items = answer.rows.filter((row) => row[state.day] !== undefined)
      .map((row) => ({ row: row, day: day(row[state.day]), lane: state.lane ? names.text(row[state.lane]) || "(none)" : "" }));
    const counts = d3.rollups(items, (each) => each.length, (each) => each.lane).sort((one, other) => other[1] - one[1]);
    const own = new Set(counts.slice(0, MOST_LANES).map((each) => each[0]));
    const shown = [...own, ...(counts.length > MOST_LANES ? [OTHERS] : [])];
    items.forEach((item) => {
      item.lane = own.has(item.lane) ? item.lane : OTHERS;
    });
    const narrow = width < 560;
    const size = narrow ? 5 : 6;
    const margin = { top: 8, right: 16, bottom: 30, left: narrow || !state.lane ? 12 : 190 };
    const [from, to] = d3.extent(items, (item) => item.day);
    const x = d3.scaleUtc([from, to > from ? to : d3.utcDay.offset(from, 1)], [margin.left + size, width - margin.right - size]);
    // Dots of one lane and day stand on each other.
    const columns = d3.group(items, (item) => item.lane, (item) => Math.round(x(item.day) / (2 * size + 1)));
    let bottom = margin.top;
    const heights = new Map(shown.map((lane) => {
      const most = d3.max([...columns.get(lane).values()], (stack) => stack.length);
      const top = bottom;
      bottom += (narrow && state.lane ? 20 : 0) + Math.max(24, most * (2 * size + 1) + 10);
      columns.get(lane).forEach((stack, column) => stack.forEach((item, index) => {
        item.x = column * (2 * size + 1);
        item.y = bottom - 6 - size - index * (2 * size + 1);
      }));
      return [lane, { top: top, bottom: bottom }];
    }));
    const height = bottom + margin.bottom;
    const svg = d3.create("svg").attr("viewBox", [0, 0, width, height]).attr("width", width).attr("height", height)
      .attr("role", "group").attr("aria-label", "Timeline: " + plural(items.length, "row") + " by " + state.day
        + (state.lane ? ", in lanes by " + state.lane : "") + ". The table has the same rows.");
    svg.append("g").attr("class", "axis").attr("transform", "translate(0," + bottom + ")").attr("aria-hidden", "true")
      .call(d3.axisBottom(x).ticks(Math.min(8, width / 90)).tickSizeOuter(0));
    const lane = svg.append("g").attr("aria-hidden", "true").selectAll("g").data(shown).join("g");
    lane.append("line").attr("class", "lane").attr("x1", margin.left).attr("x2", width - margin.right)
      .attr("y1", (each) => heights.get(each).bottom - 4).attr("y2", (each) => heights.get(each).bottom - 4);
    if (state.lane) {
      lane.append("text").attr("class", "lane-name").attr("x", narrow ? margin.left : margin.left - 10)
        .attr("y", (each) => narrow ? heights.get(each).top + 15 : heights.get(each).bottom - 9)
        .attr("text-anchor", narrow ? "start" : "end").text((each) => shortened(each, 26)).append("title").text((each) => each);
    }
    items.sort((one, other) => one.day - other.day);
    const dots = svg.append("g").selectAll("a").data(items).join("a").attr("href", (item) => thing(item.row))
      .attr("role", (item) => thing(item.row) ? null : "img").attr("aria-label", (item) => said(item.row));
    dots.append("circle").attr("class", "dot").attr("r", size).attr("cx", (item) => item.x).attr("cy", (item) => item.y);
    roving(dots.nodes(), (node) => {
      told.textContent = said(d3.select(node).datum().row);
    });
    drawing.replaceChildren(svg.node());
    told.textContent = "Point at a dot, or go from dot to dot with the arrow keys, to read it.";
  }
}

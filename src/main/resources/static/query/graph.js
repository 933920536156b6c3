// Things and the links between them: of the triples of a graph, or of the first two columns of IRIs, or of ?source and ?target.
import { isIri, labelColumn, number, numberColumns } from "./answer.js";
import { d3Library, element, plural, roving, shortened } from "./elements.js";

const MOST_LINKS = 400;
const NAMING = /[#/](label|prefLabel|title|name)$/;

export function canGraph(answer) {
  return links(answer).length > 0;
}

/** The two columns that hold the ends of links. */
function ends(answer) {
  if (answer.triples) {
    return ["subject", "object"];
  }
  if (answer.columns.includes("source") && answer.columns.includes("target")) {
    return ["source", "target"];
  }
  return answer.columns.filter((column) => answer.rows.some((row) => isIri(row[column]))
    && answer.rows.every((row) => row[column] === undefined || isIri(row[column]))).slice(0, 2);
}

function links(answer) {
  const [from, to] = ends(answer);
  return to === undefined ? [] : answer.rows.filter((row) => isNode(row[from]) && isNode(row[to]));
}

function isNode(cell) {
  return cell !== undefined && (cell.type === "uri" || cell.type === "bnode");
}

function build(answer, names) {
  const [from, to] = ends(answer);
  const weight = answer.triples ? null : numberColumns(answer)[0];
  const nodes = new Map();
  const label = new Map();
  const node = (cell) => {
    const key = cell.type + cell.value;
    if (!nodes.has(key)) {
      nodes.set(key, { key: key, cell: cell, weight: 0, near: new Set() });
    }
    return nodes.get(key);
  };
  for (const row of answer.rows) {
    if (answer.triples && NAMING.test(row.property.value) && row.object.type === "literal") {
      label.set(row.subject.type + row.subject.value, row.object.value);
    } else if (!answer.triples) {
      for (const column of answer.columns.filter((each) => isNode(row[each]))) {
        const named = labelColumn(answer, column) || (column === "id" ? "label" : null);
        if (named && row[named]) {
          label.set(row[column].type + row[column].value, row[named].value);
        }
      }
    }
  }
  const edges = links(answer).slice(0, MOST_LINKS).map((row) => {
    const made = { source: node(row[from]), target: node(row[to]), weight: weight ? number(row[weight]) || 1 : 1,
      property: answer.triples ? names.text(row.property) : "" };
    made.source.weight += made.weight;
    made.target.weight += made.weight;
    made.source.near.add(made.target);
    made.target.near.add(made.source);
    return made;
  });
  nodes.forEach((each) => {
    each.name = label.get(each.key) || names.text(each.cell);
    each.href = each.cell.type === "uri" ? names.href(each.cell.value) : null;
  });
  return { nodes: [...nodes.values()], edges: edges, cut: links(answer).length - edges.length };
}

export async function graph(place, answer, names, onStop) {
  const drawing = element("div", { class: "drawing graph" });
  const told = element("p", { class: "told", "aria-live": "polite" });
  const nearer = element("button", { type: "button", class: "plain-button" }, "Nearer");
  const farther = element("button", { type: "button", class: "plain-button" }, "Farther");
  const whole = element("button", { type: "button", class: "plain-button" }, "Whole");
  place.append(element("p", { class: "choices" }, nearer, farther, whole), drawing, told);
  const d3 = await d3Library();
  const { nodes, edges, cut } = build(answer, names);
  const width = Math.max(280, drawing.clientWidth);
  const height = Math.min(620, Math.max(360, 240 + nodes.length * 8));
  const most = d3.max(nodes, (node) => node.weight) || 1;
  const heaviest = d3.max(edges, (edge) => edge.weight) || 1;
  const radius = (node) => 5 + 9 * Math.sqrt(node.weight / most);
  settle(d3, nodes, edges, width, height, radius);

  const svg = d3.create("svg").attr("viewBox", [0, 0, width, height]).attr("width", width).attr("height", height)
    .attr("role", "group").attr("aria-label", "Network of " + plural(nodes.length, "thing") + " and " + plural(edges.length, "link")
      + ". The table has the same.");
  svg.append("defs").append("marker").attr("id", "arrow").attr("viewBox", "0 0 8 8").attr("refX", 8).attr("refY", 4)
    .attr("markerWidth", 8).attr("markerHeight", 8).attr("markerUnits", "userSpaceOnUse").attr("orient", "auto")
    .append("path").attr("class", "arrow").attr("d", "M0,0.5 8,4 0,7.5z");
  const content = svg.append("g");
  const lines = content.append("g").attr("aria-hidden", "true").selectAll("line").data(edges).join("line").attr("class", "link")
    .attr("stroke-width", (edge) => 1 + 4 * Math.sqrt(edge.weight / heaviest) * (edge.weight > 1)).attr("marker-end", "url(#arrow)");
  lines.each(function (edge) {
    const length = Math.hypot(edge.target.x - edge.source.x, edge.target.y - edge.source.y) || 1;
    const stop = Math.max(0, 1 - (radius(edge.target) + 3) / length);
    d3.select(this).attr("x1", edge.source.x).attr("y1", edge.source.y)
      .attr("x2", edge.source.x + (edge.target.x - edge.source.x) * stop)
      .attr("y2", edge.source.y + (edge.target.y - edge.source.y) * stop);
  });
  lines.append("title").text((edge) => edge.source.name + " → " + edge.target.name
    + (edge.property ? " (" + edge.property + ")" : edge.weight > 1 ? ": " + edge.weight : ""));
  const things = content.append("g").selectAll("a").data(nodes).join("a").attr("class", "node").attr("href", (node) => node.href)
    .attr("role", (node) => node.href ? null : "img").attr("aria-label", said)
    .attr("transform", (node) => "translate(" + node.x + "," + node.y + ")");
  things.append("circle").attr("r", radius);
  labelled(nodes, width, radius);
  // Shortened names are for the eye; the things themselves say theirs whole.
  const labels = content.append("g").attr("aria-hidden", "true").attr("class", "names").selectAll("text").data(nodes).join("text")
    .attr("x", (node) => node.x).attr("y", (node) => node.y - radius(node) - 4).attr("text-anchor", (node) => node.anchor)
    .attr("class", (node) => node.crowded ? "crowded" : null).text((node) => node.text);
  roving(things.nodes(), (element) => {
    const node = d3.select(element).datum();
    told.textContent = said(node);
    things.classed("faded", (other) => other !== node && !node.near.has(other));
    labels.classed("faded", (other) => other !== node && !node.near.has(other));
    labels.classed("named", (other) => other === node || node.near.has(other));
    lines.classed("faded", (edge) => edge.source !== node && edge.target !== node);
  });
  svg.on("pointerleave", () => {
    things.classed("faded", false);
    labels.classed("faded", false);
    labels.classed("named", false);
    lines.classed("faded", false);
  });
  // The wheel scrolls the page unless the control key is held, as on maps that let the page go on.
  const zoom = d3.zoom().scaleExtent([0.25, 6]).filter((event) => event.type !== "wheel" || event.ctrlKey)
    .on("zoom", (event) => content.attr("transform", event.transform));
  svg.call(zoom);
  nearer.addEventListener("click", () => svg.call(zoom.scaleBy, 1.4));
  farther.addEventListener("click", () => svg.call(zoom.scaleBy, 1 / 1.4));
  whole.addEventListener("click", () => svg.call(zoom.transform, d3.zoomIdentity));
  drawing.append(svg.node());
  told.textContent = plural(nodes.length, "thing") + ", " + plural(edges.length, "link")
    + (cut > 0 ? "; " + plural(cut, "more link") + " in the table only" : "")
    + ". Point at a thing, or use the arrow keys, to see what it is linked to.";
  onStop(() => svg.on(".zoom", null));

  function said(node) {
    const out = edges.filter((edge) => edge.source === node).sort((one, other) => other.weight - one.weight);
    const into = edges.filter((edge) => edge.target === node).sort((one, other) => other.weight - one.weight);
    const told = (edge, end) => shortened(edge[end].name, 60) + (edge.weight > 1 ? " (" + edge.weight + ")" : "");
    const list = (some, end) => some.slice(0, 8).map((edge) => told(edge, end)).join(", ")
      + (some.length > 8 ? " and " + (some.length - 8) + " more" : "");
    return node.name + (out.length > 0 ? " → " + list(out, "target") : "") + (into.length > 0 ? " ← " + list(into, "source") : "");
  }
}

/** Finds places for all nodes and fits them into the drawing; nothing moves afterwards. */
function settle(d3, nodes, edges, width, height, radius) {
  d3.forceSimulation(nodes)
    .force("link", d3.forceLink(edges).distance(70))
    .force("charge", d3.forceManyBody().strength(-220))
    .force("apart", d3.forceCollide((node) => radius(node) + 14))
    .force("x", d3.forceX(0).strength(0.14 * Math.min(1, height / width)))
    .force("y", d3.forceY(0).strength(0.14 * Math.min(1, width / height)))
    .stop().tick(300);
  const margin = 46;
  const x = d3.scaleLinear(d3.extent(nodes, (node) => node.x), [margin, width - margin]);
  const y = d3.scaleLinear(d3.extent(nodes, (node) => node.y), [margin, height - margin / 2]);
  nodes.forEach((node) => {
    node.x = nodes.length > 1 ? x(node.x) : width / 2;
    node.y = nodes.length > 1 ? y(node.y) : height / 2;
  });
}

/** Where names would lie on each other, the heavier thing is named; the others show theirs when they or their neighbours are pointed at. */
function labelled(nodes, width, radius) {
  const taken = [];
  [...nodes].sort((one, other) => other.weight - one.weight).forEach((node) => {
    node.text = shortened(node.name, width < 560 ? 20 : 28);
    const long = node.text.length * 6.3;
    node.anchor = node.x < long / 2 ? "start" : node.x > width - long / 2 ? "end" : "middle";
    const left = node.x - (node.anchor === "start" ? 0 : node.anchor === "end" ? long : long / 2);
    const box = { left: left, right: left + long, bottom: node.y - radius(node), top: node.y - radius(node) - 14 };
    node.crowded = taken.some((other) => box.left < other.right && other.left < box.right
      && box.top < other.bottom && other.top < box.bottom);
    if (!node.crowded) {
      taken.push(box);
    }
  });
}

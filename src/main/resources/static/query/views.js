// The views of an answer, as tabs: those that make sense for it.
import { element } from "./elements.js";
import { table } from "./table.js";
import { chart, canChart } from "./chart.js";
import { timeline, canTimeline } from "./timeline.js";
import { map, canMap } from "./map.js";
import { graph, canGraph } from "./graph.js";

/** Wikidata's names of default views lead to ours, so that a query may bring its view along. */
const VIEWS = [
  { name: "Table", can: () => true, draw: table, also: [] },
  { name: "Chart", can: canChart, draw: chart, also: ["BarChart", "LineChart", "AreaChart", "BubbleChart"] },
  { name: "Timeline", can: canTimeline, draw: timeline, also: [] },
  { name: "Map", can: canMap, draw: map, also: [] },
  { name: "Graph", can: canGraph, draw: graph, also: [] }
];

export class Views {
  constructor(place, names) {
    this.place = place;
    this.names = names;
    this.stop = null;
  }

  clear() {
    if (this.stop) {
      this.stop();
      this.stop = null;
    }
  }

  show(answer, wanted) {
    this.clear();
    const possible = VIEWS.filter((view) => view.can(answer));
    const first = possible.find((view) => view.name === wanted || view.also.includes(wanted)) || possible[0];
    const panel = element("div", { id: "view", role: "tabpanel", "aria-labelledby": "view-" + first.name });
    const tabs = possible.map((view) => element("button", {
      type: "button", role: "tab", id: "view-" + view.name, "aria-controls": "view"
    }, view.name));
    tabs.forEach((tab, index) => {
      tab.addEventListener("click", () => this.select(tabs, index, possible, panel, answer));
      tab.addEventListener("keydown", (event) => {
        const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
        if (step) {
          const next = (index + step + tabs.length) % tabs.length;
          this.select(tabs, next, possible, panel, answer);
          tabs[next].focus();
        }
      });
    });
    if (tabs.length > 1) {
      this.place.append(element("div", { class: "tabs", role: "tablist", "aria-label": "Views of the answer" }, ...tabs));
      this.place.append(panel);
    } else {
      panel.removeAttribute("role");
      panel.removeAttribute("aria-labelledby");
      this.place.append(panel);
    }
    this.select(tabs, possible.indexOf(first), possible, panel, answer);
  }

  async select(tabs, chosen, possible, panel, answer) {
    this.clear();
    tabs.forEach((tab, index) => {
      tab.setAttribute("aria-selected", String(index === chosen));
      tab.setAttribute("tabindex", index === chosen ? "0" : "-1");
    });
    if (panel.hasAttribute("role")) {
      panel.setAttribute("aria-labelledby", tabs[chosen].id);
    }
    panel.replaceChildren();
    panel.dataset.view = possible[chosen].name;
    const stops = [];
    this.stop = () => stops.forEach((stop) => stop());
    await possible[chosen].draw(panel, answer, this.names, (stop) => stops.push(stop));
  }
}

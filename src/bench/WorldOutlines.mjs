// Makes src/main/resources/static/query/world.json, the outlines of states for maps, out of Natural Earth (public domain).
// In an empty folder: npm install world-atlas@2.0.2 d3-geo@3.1.2 topojson-client@3.1.0 i18n-iso-countries@7.14.0
// then there: node WorldOutlines.mjs PROJECT/data/authority/states.tsv > world.json
// Keys are ISO 3166-1 alpha-2 codes, XK for Kosovo. "path" is an SVG path in the Equal Earth projection, 960 by 468; states too small
// for one have "at", the place of a dot. The outlines are the source's; they take no side in disputes over borders.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
const require = createRequire(process.cwd() + "/");
const { geoEqualEarth, geoPath, geoCentroid } = await import(require.resolve("d3-geo"));
const { feature } = require("topojson-client");
const iso = require("i18n-iso-countries");

const projection = geoEqualEarth().fitSize([960, 468], { type: "Sphere" });
const path = geoPath(projection).digits(1);
// Areas that the source draws apart and ISO 3166 does not part.
const WITHIN = { "N. Cyprus": "CY", Somaliland: "SO", Kosovo: "XK" };

function features(scale) {
  const world = JSON.parse(readFileSync("node_modules/world-atlas/countries-" + scale + ".json"));
  return feature(world, world.objects.countries).features
    .map((each) => ({ code: iso.numericToAlpha2(each.id) || WITHIN[each.properties.name], shape: each }))
    .filter((each) => each.code && each.code !== "AQ");
}

const names = Object.fromEntries(readFileSync(process.argv[2], "utf8").split("\n").filter((line) => line.startsWith("state-"))
  .map((line) => line.split("\t")).map((fields) => [fields[0].slice(6).toUpperCase(), fields[1]]));
const states = {};
for (const { code, shape } of features("110m")) {
  states[code] = states[code] ? { ...states[code], path: states[code].path + path(shape) } : { name: names[code], path: path(shape) };
}
for (const { code, shape } of features("50m")) {
  if (!states[code]) {
    states[code] = { name: names[code], at: projection(geoCentroid(shape)).map((each) => Math.round(each)) };
  }
}
const sorted = Object.entries(states).sort((one, other) => one[0] < other[0] ? -1 : 1);
process.stdout.write("{\n" + sorted.map(([code, state]) => JSON.stringify(code) + ":" + JSON.stringify(state)).join(",\n") + "\n}\n");

// An answer as rows of nodes, whatever form it came in, and what its columns are good for.

/** SPARQL's JSON: rows of a SELECT, or the one word of an ASK. */
export function fromJson(json) {
  if (typeof json.boolean === "boolean") {
    return { triples: false, columns: ["answer"], rows: [{ answer: { type: "literal", value: json.boolean ? "yes" : "no" } }] };
  }
  return { triples: false, columns: json.head.vars, rows: json.results.bindings };
}

/** N-Triples: one row for each triple. */
export function fromNTriples(text) {
  const line = /^(<[^>]*>|_:\S+)\s+(<[^>]*>)\s+(<[^>]*>|_:\S+|"(?:[^"\\]|\\.)*"(?:@[\w-]+|\^\^<[^>]*>)?)\s*\.\s*$/;
  const rows = [];
  for (const each of text.split("\n")) {
    const found = line.exec(each);
    if (found) {
      rows.push({ subject: node(found[1]), property: node(found[2]), object: node(found[3]) });
    }
  }
  return { triples: true, columns: ["subject", "property", "object"], rows: rows };
}

function node(text) {
  if (text.startsWith("<")) {
    return { type: "uri", value: unescaped(text.slice(1, -1)) };
  }
  if (text.startsWith("_:")) {
    return { type: "bnode", value: text.slice(2) };
  }
  const end = text.lastIndexOf('"');
  const rest = text.slice(end + 1);
  const literal = { type: "literal", value: unescaped(text.slice(1, end)) };
  if (rest.startsWith("@")) {
    literal["xml:lang"] = rest.slice(1);
  } else if (rest.startsWith("^^")) {
    literal.datatype = rest.slice(3, -1);
  }
  return literal;
}

function unescaped(text) {
  const short = { t: "\t", n: "\n", r: "\r", b: "\b", f: "\f" };
  return text.replace(/\\u([0-9A-Fa-f]{4})|\\U([0-9A-Fa-f]{8})|\\(.)/g, (all, four, eight, one) =>
    four || eight ? String.fromCodePoint(parseInt(four || eight, 16)) : short[one] || one);
}

export function isIri(cell) {
  return cell !== undefined && cell.type === "uri";
}

/** The number in a cell, by its type; words that look like numbers stay words. */
export function number(cell) {
  return cell && /#(integer|decimal|double|float|int|long|short|byte|nonNegativeInteger|positiveInteger)$/.test(cell.datatype || "")
    ? Number(cell.value) : NaN;
}

/** The day or month in a cell, or nothing. */
export function day(cell) {
  if (!cell || isIri(cell)) {
    return null;
  }
  const typed = /#(date|dateTime|gYearMonth|gYear)$/.test(cell.datatype || "");
  const found = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:[T ].*|Z|[+-]\d\d:\d\d)?)?)?$/.exec(cell.value);
  return found && (typed || found[2]) ? new Date(Date.UTC(+found[1], (found[2] || 1) - 1, +(found[3] || 1))) : null;
}

function filled(answer, column) {
  return answer.rows.map((row) => row[column]).filter((cell) => cell !== undefined);
}

/** The columns all of whose cells pass, in order. */
export function columnsThat(answer, passes) {
  return answer.columns.filter((column) => {
    const cells = filled(answer, column);
    return cells.length > 0 && cells.every(passes);
  });
}

export const numberColumns = (answer) => columnsThat(answer, (cell) => !Number.isNaN(number(cell)));
export const dayColumns = (answer) => columnsThat(answer, (cell) => day(cell) !== null);
export const iriColumns = (answer) => columnsThat(answer, isIri);

/** Columns of names and other short words, by which bars, lanes and states are told apart. */
export function wordColumns(answer) {
  const numbers = numberColumns(answer);
  const days = dayColumns(answer);
  return columnsThat(answer, (cell) => cell.type !== "uri" && cell.type !== "bnode")
    .filter((column) => !numbers.includes(column) && !days.includes(column));
}

/** The column that names what stands in a column of IRIs: ?speakerName beside ?speaker. */
export function labelColumn(answer, column) {
  const named = ["Name", "Label", "Title", "_name", "_label"].map((end) => column + end);
  if (/statement$/i.test(column)) {
    named.push("words");
  }
  return named.find((name) => answer.columns.includes(name));
}

/** The column of IRIs that a column of names belongs to. */
export function namedColumn(answer, column) {
  return answer.columns.find((other) => other !== column && labelColumn(answer, other) === column
    && answer.rows.some((row) => isIri(row[other])));
}

/** What a page knows of the dataset. */
export class Names {
  /**
   * @param base of the dataset's IRIs
   * @param root of this server's addresses, which may lie under a path
   */
  constructor(base, root, prefixes) {
    this.base = base;
    this.root = root;
    this.prefixes = prefixes;
  }

  /** Things of the dataset lead to this server, whatever address they were made for; others where they say, if that is the web. */
  href(iri) {
    if (iri.startsWith(this.base)) {
      return this.root + iri.slice(this.base.length);
    }
    return /^https?:\/\//.test(iri) ? iri : null;
  }

  isOwn(iri) {
    return iri.startsWith(this.base);
  }

  short(iri) {
    if (iri.startsWith(this.base) && iri.length > this.base.length) {
      return iri.slice(this.base.length);
    }
    for (const [prefix, namespace] of Object.entries(this.prefixes)) {
      if (iri.startsWith(namespace)) {
        return prefix + ":" + iri.slice(namespace.length);
      }
    }
    return iri;
  }

  text(cell) {
    return cell === undefined ? "" : cell.type === "uri" ? this.short(cell.value) : cell.type === "bnode" ? "_:" + cell.value : cell.value;
  }
}

// Completion in the editor: the ontology's and the dataset's own terms, from this server.
import { element } from "./elements.js";

const MOST = 40;

/** Registers what completes, and returns the names for the editor's settings. */
export function completions(Yasqe, prefixes, root) {
  const terms = fetch(root + "query/terms.json").then((response) => response.ok ? response.json() : []).catch(() => []);
  const full = (short) => {
    const colon = short.indexOf(":");
    const namespace = prefixes[short.slice(0, colon)];
    return namespace === undefined ? null : namespace + short.slice(colon + 1);
  };
  const short = (iri) => {
    for (const [prefix, namespace] of Object.entries(prefixes)) {
      if (iri.startsWith(namespace) && /^[\w-]+$/.test(iri.slice(namespace.length))) {
        return prefix + ":" + iri.slice(namespace.length);
      }
    }
    return "<" + iri + ">";
  };

  /** The kind of term that fits where the cursor stands. */
  function wanted(editor) {
    const token = editor.getCompleteToken();
    if (/^[?$"'#]/.test(token.string)) {
      return null;
    }
    const previous = editor.getPreviousNonWsToken(editor.getDoc().getCursor().line, token);
    const property = previous.state.lastProperty;
    if (/^prefix$/i.test(previous.string)) {
      return null;
    }
    // Where a property may stand, "a" may; but at the very beginning of an object nothing has been typed that could tell.
    if (token.string.trim() !== "" && token.state.possibleCurrent.includes("a")) {
      return { kind: "property" };
    }
    if (property === "a" || property === "rdf:type") {
      return { kind: "class" };
    }
    return property && property.includes(":") ? { kind: "concept", property: full(property) } : null;
  }

  function fits(term, typed) {
    if (typed === "") {
      return true;
    }
    const words = typed.toLowerCase();
    return short(term.term).toLowerCase().startsWith(words) || (!words.includes(":")
      && (term.label || "").toLowerCase().includes(words)) || ("<" + term.term).toLowerCase().startsWith(words)
      || (words.includes(":") && words.split(":")[1] !== "" && short(term.term).toLowerCase().split(":")[0] === words.split(":")[0]
        && (term.label || "").toLowerCase().includes(words.split(":")[1]));
  }

  function begins(term, typed) {
    return short(term.term).toLowerCase().startsWith(typed.toLowerCase());
  }

  Yasqe.registerAutocompleter({
    name: "terms",
    bulk: false,
    autoShow: false,
    isValidCompletionPosition: (editor) => wanted(editor) !== null,
    get: () => [],
    postprocessHints: async (editor) => {
      const place = wanted(editor);
      if (!place) {
        return [];
      }
      const all = await terms;
      const token = editor.getCompleteToken();
      const typed = token.string.trim();
      const property = all.find((term) => term.kind === "property" && term.term === place.property);
      const range = place.kind === "concept" && property ? property.range : null;
      if (place.kind === "concept" && !all.some((term) => term.kind === "concept" && term.range === range)) {
        return [];
      }
      const line = editor.getDoc().getCursor().line;
      return all.filter((term) => term.kind === place.kind && (place.kind !== "concept" || term.range === range) && fits(term, typed))
        .sort((one, other) => begins(other, typed) - begins(one, typed)
          || other.term.startsWith(prefixes.dixit) - one.term.startsWith(prefixes.dixit)
          || (Number(other.uses) || 0) - (Number(one.uses) || 0) || one.term.localeCompare(other.term, "en"))
        .slice(0, MOST)
        .map((term) => hint(editor, term, { line: line, ch: token.start }, { line: line, ch: token.end }));
    }
  }, false);

  function hint(editor, term, from, to) {
    const text = short(term.term);
    return {
      text: text,
      from: from,
      to: to,
      render: (place) => place.append(element("span", { class: "hint-term" }, text),
        element("span", { class: "hint-about" }, [term.label, term.uses ? "×" + Number(term.uses).toLocaleString("en") : ""]
          .filter((each) => each).join(" "))),
      hint: () => {
        editor.getDoc().replaceRange(text, from, to, "complete");
        const prefix = text.slice(0, text.indexOf(":"));
        if (!text.startsWith("<") && editor.getPrefixesFromQuery()[prefix] === undefined) {
          editor.addPrefixes({ [prefix]: prefixes[prefix] });
        }
      }
    };
  }

  // The editor's own completers, but nobody else's server is asked for prefixes, and nothing springs up on mere moving about.
  Yasqe.forkAutocompleter("prefixes", {
    name: "own-prefixes",
    autoShow: false,
    persistenceId: null,
    get: () => Object.entries(prefixes).map((entry) => entry[0] + ": <" + entry[1] + ">")
  }, false);
  Yasqe.forkAutocompleter("variables", { name: "own-variables", autoShow: false }, false);
  return ["own-variables", "own-prefixes", "terms"];
}

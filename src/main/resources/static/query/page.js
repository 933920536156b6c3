// The query page: an editor in the place of the plain form, and the answer below it. Without this script the form works alone.
import { Names, fromJson, fromNTriples } from "./answer.js";
import { completions } from "./completion.js";
import { element, plural } from "./elements.js";
import { Views } from "./views.js";
import { takeAway } from "./takeaway.js";

const form = document.getElementById("plain");
const area = document.getElementById("query");
const answerPlace = document.getElementById("answer");
if (form && typeof Yasqe !== "undefined") {
  start();
}

function start() {
  const prefixes = JSON.parse(form.dataset.prefixes);
  const root = new URL(form.action).pathname.replace(/query$/, "");
  const names = new Names(form.dataset.base, root, prefixes);
  const given = area.value;
  const started = form.dataset.run !== "true";
  const status = element("p", { class: "note", role: "status" });
  const message = element("div", { class: "mistake" });
  const shown = element("div");
  answerPlace.append(status, message, shown);
  const views = new Views(shown, names);
  let asking = null;
  let marked = null;

  const place = element("div", { class: "editor" });
  area.before(place);
  Yasqe.defaults.autocompleters = [];
  const editor = new Yasqe(place, {
    value: given,
    theme: "dixit",
    autocompleters: completions(Yasqe, prefixes, root),
    // What somebody was writing comes back; an example or a link shows what it is.
    persistenceId: started ? "dixit-query" : null,
    consumeShareLink: null,
    createShareableLink: null,
    showQueryButton: false,
    resizeable: false,
    editorHeight: "auto",
    // The tabulator moves on, as on every page; nobody is kept in the editor.
    extraKeys: { Tab: false, "Shift-Tab": false, "Ctrl-Enter": run, "Cmd-Enter": run, "Ctrl-S": false, "Shift-Ctrl-F": false }
  });
  editor.getInputField().setAttribute("aria-label", "Query in SPARQL");
  // A part that scrolls can be scrolled by keys too.
  const scroller = editor.getScrollerElement();
  const reach = () => {
    const size = editor.getScrollInfo();
    scroller.setAttribute("tabindex", size.height > size.clientHeight ? "0" : "-1");
    scroller.setAttribute("role", "group");
    scroller.setAttribute("aria-label", "The query, to scroll");
  };
  editor.on("update", reach);
  reach();
  editor.on("inputRead", () => {
    if (!editor.state.completionActive) {
      editor.autocomplete(false);
    }
  });
  area.hidden = true;
  document.getElementById("hint").hidden = false;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    run();
  });
  if (!started) {
    run();
  }

  async function run() {
    if (asking) {
      asking.abort();
    }
    const controller = new AbortController();
    asking = controller;
    const query = editor.getValue();
    answerPlace.hidden = false;
    clear();
    status.textContent = "Asking …";
    const before = performance.now();
    try {
      const [response, about] = await Promise.all([ask(root, editor, query, controller.signal), describe(root, query, controller.signal)]);
      const text = await response.text();
      if (response.ok) {
        const answer = response.headers.get("Content-Type").includes("json") ? fromJson(JSON.parse(text)) : fromNTriples(text);
        const cut = response.headers.get("Dixit-Rows-Cut-At");
        const count = plural(answer.rows.length, answer.triples ? "triple" : "row");
        status.textContent = count + " in " + ((performance.now() - before) / 1000).toFixed(2) + " s"
          + (cut ? "; the server cut the answer, there are more" : "");
        const view = /^\s*#\s*defaultView:\s*(\w+)/m.exec(query);
        views.show(answer, view ? view[1] : "Table");
        if (about.link) {
          about.link = root + about.link.slice(1);
          shown.append(takeAway(about, answer.triples));
          if (query !== given) {
            // The address is then a link to what is on the page.
            history.replaceState(null, "", about.link);
          }
        }
      } else {
        tell(about.mistake || { message: told(response, text), line: 0 });
      }
    } catch (e) {
      if (e.name !== "AbortError") {
        tell({ message: "No answer came: " + e.message, line: 0 });
      }
    }
  }

  function clear() {
    views.clear();
    shown.replaceChildren();
    message.replaceChildren();
    if (marked) {
      marked.clear();
      marked = null;
    }
  }

  /** Says what is wrong, and marks the place in the editor. */
  function tell(mistake) {
    status.textContent = "";
    const where = mistake.line > 0 ? ", line " + mistake.line + ", column " + mistake.column : "";
    message.append(element("p", { class: "claim", role: "alert" },
      element("strong", {}, "The query cannot be run" + where + ": "), mistake.message));
    if (mistake.line > 0) {
      const from = { line: mistake.line - 1, ch: mistake.column - 1 };
      const token = editor.getTokenAt({ line: from.line, ch: from.ch + 1 });
      marked = editor.getDoc().markText(from, { line: from.line, ch: Math.max(token.end, from.ch + 1) }, { className: "cm-mistake" });
      const go = element("button", { type: "button", class: "plain-button" }, "Go to the place");
      go.addEventListener("click", () => {
        editor.focus();
        editor.getDoc().setCursor(from);
      });
      message.append(element("pre", {}, mistake.excerpt), go);
    }
  }
}

function ask(root, editor, query, signal) {
  const graph = ["CONSTRUCT", "DESCRIBE"].includes(editor.getQueryType());
  return fetch(root + "sparql", {
    method: "POST",
    headers: { Accept: graph ? "application/n-triples" : "application/sparql-results+json" },
    body: new URLSearchParams({ query: query }),
    signal: signal
  });
}

/** The query's link, how to cite it, what is wrong with it. */
async function describe(root, query, signal) {
  const response = await fetch(root + "query", {
    method: "POST", headers: { Accept: "application/json" }, body: new URLSearchParams({ query: query }), signal: signal
  });
  return response.ok ? response.json() : {};
}

/** The words of an answer that is none, which the server gives as problem details (RFC 9457). */
function told(response, text) {
  if ((response.headers.get("Content-Type") || "").startsWith("application/problem+json")) {
    const problem = JSON.parse(text);
    return problem.title + ". " + problem.detail;
  }
  return text.slice(0, 1000);
}

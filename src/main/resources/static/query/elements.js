// Small things that every view needs.

/** An HTML element with attributes and children; text becomes text, never markup. */
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    made.setAttribute(key, value);
  }
  made.append(...children);
  return made;
}

/** A choice of one out of several words, with its label. */
export function choice(label, options, chosen, changed) {
  const select = element("select", {}, ...options.map((option) => {
    const made = element("option", { value: option[0] }, option[1]);
    made.selected = option[0] === chosen;
    return made;
  }));
  select.addEventListener("change", () => changed(select.value));
  return element("label", { class: "choice" }, label + " ", select);
}

/**
 * One stop of the tabulator for many things in a drawing; the arrow keys lead from one to the next. `told` gets the thing that
 * has the focus or the pointer.
 */
export function roving(things, told) {
  things.forEach((thing, index) => {
    thing.setAttribute("tabindex", index === 0 ? "0" : "-1");
    thing.addEventListener("focus", () => told(thing));
    thing.addEventListener("pointerenter", () => told(thing));
    thing.addEventListener("keydown", (event) => {
      const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
      if (step) {
        event.preventDefault();
        const next = things[(index + step + things.length) % things.length];
        things.forEach((each) => each.setAttribute("tabindex", each === next ? "0" : "-1"));
        next.focus();
      }
    });
  });
}

/** The library of drawings, loaded when the first drawing needs it. */
let drawing = null;
export function d3Library() {
  drawing ??= new Promise((resolve, reject) => {
    const script = element("script", { src: new URL("../lib/d3-7.9.0.js", import.meta.url) });
    script.addEventListener("load", () => resolve(window.d3));
    script.addEventListener("error", () => reject(new Error("the library of drawings did not come")));
    document.head.append(script);
  });
  return drawing;
}

export function plural(count, word) {
  return count.toLocaleString("en") + " " + word + (count === 1 ? "" : "s");
}

export function shortened(text, most) {
  return text.length <= most ? text : text.slice(0, most - 1).trimEnd() + "…";
}

"use strict";
// Puts the editor in the place of the plain form. Without JavaScript, or where the editor fails, the form stays and works.
(function () {
  const place = document.getElementById("editor");
  const form = document.getElementById("plain");
  const text = document.getElementById("query").value;
  // Relative to this file, since the dataset may lie below a path of its host.
  const endpoint = new URL("../sparql", document.currentScript.src).href;
  if (!place || typeof Yasgui === "undefined") {
    return;
  }
  // Prefixes are ours, and nothing is asked of other servers while somebody types.
  const prefixes = JSON.parse(place.dataset.prefixes);
  Yasgui.Yasqe.defaults.autocompleters = ["variables"];
  Yasgui.Yasqe.defaults.addEmptyPrefixes = false;
  Yasgui.Yasr.defaults.prefixes = prefixes;
  const yasgui = new Yasgui(place, {
    persistenceId: "dixit",
    copyEndpointOnNewTab: false,
    requestConfig: { endpoint: endpoint, method: "POST" },
    endpointCatalogueOptions: { getData: function () { return [{ endpoint: endpoint }]; }, keys: [] },
    yasqe: { value: text },
    yasr: { prefixes: prefixes }
  });
  if (place.dataset.example) {
    show(place.dataset.name, text);
  }
  form.hidden = true;

  // A tab of that name is used again, so that clicking through the examples does not pile up tabs.
  function show(name, query) {
    let tab = Object.values(yasgui._tabs).find(function (each) { return each.name() === name; });
    if (!tab) {
      tab = yasgui.addTab(true, { name: name, requestConfig: { endpoint: endpoint, method: "POST" }, yasqe: { value: query } });
    }
    yasgui.selectTabId(tab.getId());
    tab.setQuery(query);
  }
})();

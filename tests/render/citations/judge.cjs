// The reference processor: reads styles, locales and items as JSON, writes the entries as JSON.
"use strict";
const CSL = require("citeproc");
const fs = require("node:fs");

const { styles, locales, items } = JSON.parse(fs.readFileSync(0, "utf8"));

// Each item is a list of its own: none is told apart from another, or follows its author.
function entries(style, language) {
  const known = Object.fromEntries(items[language].map((item) => [item.id, item]));
  const system = {
    // It asks for en-US too, whatever the language.
    retrieveLocale: (name) => locales[name],
    retrieveItem: (id) => known[id],
  };
  const engine = new CSL.Engine(system, style, language, true);
  return items[language].map((item) => {
    engine.updateItems([item.id]);
    return engine.makeBibliography()[1][0];
  });
}

const rows = styles.map((style) => Object.keys(locales).map((name) => entries(style, name)));
process.stdout.write(JSON.stringify(rows));

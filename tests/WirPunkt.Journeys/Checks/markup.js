// Tags the browser does not know (a component that was not found), identifiers used twice, links that lead nowhere on the page.
() => [
  ...[...document.body.querySelectorAll("*")].filter(e => e instanceof HTMLUnknownElement).map(e => `unknown element <${e.localName}>`),
  ...[...document.querySelectorAll("[id]")].filter(e => document.getElementById(e.id) !== e).map(e => `identifier "${e.id}" used twice`),
  ...[...document.querySelectorAll("a[href^='#'], [aria-labelledby], label[for]")]
    .flatMap(e => (e.getAttribute("href")?.slice(1) ?? e.getAttribute("for") ?? e.getAttribute("aria-labelledby")).split(" "))
    .filter(id => !document.getElementById(id)).map(id => `nothing has the identifier "${id}"`),
];

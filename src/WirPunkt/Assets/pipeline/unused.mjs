/** Drops every selector that needs a KERN class nobody uses, and what is empty after that. */
export function dropUnusedRules(sheet, used) {
  sheet.walkRules(rule => {
    rule.selectors = rule.selectors.filter(selector => requiredClasses(selector).every(name => used.has(name)));
    if (rule.selector === "") rule.remove();
  });
  dropUnusedKeyframes(sheet);
  sheet.walkAtRules("media", rule => { if (rule.nodes.length === 0) rule.remove(); });
}

/** The classes without which a selector cannot match: those inside :not(), :is() and :where() are alternatives. */
function requiredClasses(selector) {
  let plain = selector;
  for (let before = ""; before !== plain;) {
    before = plain;
    plain = plain.replace(/:(?:not|is|where)\((?:[^()]|\([^()]*\))*\)/g, "");
  }
  return [...plain.matchAll(/\.(kern-[\w-]+)/g)].map(match => match[1]);
}

function dropUnusedKeyframes(sheet) {
  let animations = "";
  sheet.walkDecls(/^animation/, declaration => { animations += ` ${declaration.value}`; });
  sheet.walkAtRules("keyframes", rule => { if (!animations.includes(rule.params)) rule.remove(); });
}

/** Drops KERN's custom properties that no declaration and no source file reaches. */
export function dropUnusedProperties(sheet, sources) {
  const leadsTo = new Map();
  const live = new Set(sources.match(/--kern-[\w-]+/g));
  sheet.walkDecls(declaration => {
    const names = declaration.value.match(/--kern-[\w-]+/g) ?? [];
    if (!declaration.prop.startsWith("--kern-")) names.forEach(name => live.add(name));
    else leadsTo.set(declaration.prop, [...(leadsTo.get(declaration.prop) ?? []), ...names]);
  });
  // A set can grow while it is walked: what a live property leads to is live too.
  for (const name of live) (leadsTo.get(name) ?? []).forEach(next => live.add(next));

  sheet.walkDecls(/^--kern-/, declaration => { if (!live.has(declaration.prop)) declaration.remove(); });
  sheet.walkRules(rule => { if (rule.nodes.length === 0) rule.remove(); });
  sheet.walkAtRules(/^(media|supports)$/, rule => { if (rule.nodes.length === 0) rule.remove(); });
}

/** Drops what KERN would show if a property were unknown that the whole page has. */
export function dropUnusedFallbacks(sheet) {
  const known = new Set();
  sheet.walkRules(rule => {
    if (rule.parent.type === "root" && rule.selectors.includes(":root")) rule.walkDecls(/^--kern-/, declaration => { known.add(declaration.prop); });
  });
  sheet.walkDecls(declaration => {
    declaration.value = declaration.value.replace(/var\((--kern-[\w-]+),[^(),]*\)/g, (whole, name) => known.has(name) ? `var(${name})` : whole);
  });
}

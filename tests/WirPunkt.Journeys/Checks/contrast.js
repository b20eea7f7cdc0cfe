// WCAG 1.4.3 and 1.4.11, computed for every visible text in every script: text against the first opaque
// background behind it, symbols of links and buttons, borders of fields. Gives a list of what is too faint.
() => {
  const { rgba, over, ratio } = colours;
  const grounds = new Map();
  const behind = element => {
    if (!grounds.has(element)) grounds.set(element, colours.behind(element));
    return grounds.get(element);
  };
  const problems = new Set();
  const name = element => element.tagName.toLowerCase() + [...element.classList].map(c => "." + c).join("");
  const demand = (element, colour, ground, least, what) => {
    if (!ground) return problems.add(`${name(element)}: an image behind "${what}", contrast unknown`);
    let opacity = 1;
    for (let e = element; e; e = e.parentElement) opacity *= getComputedStyle(e).opacity;
    const found = ratio(over([...colour.slice(0, 3), colour[3] * opacity], ground), ground);
    if (found < least) problems.add(`${name(element)}: ${found.toFixed(2)} instead of ${least} for "${what}"`);
  };
  const isSeen = element => element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true }) && !element.closest(".kern-sr-only");
  const isLarge = style => parseFloat(style.fontSize) >= 24 || (parseFloat(style.fontSize) >= 18.66 && style.fontWeight >= 700);

  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const text = texts.currentNode.data.trim();
    const element = texts.currentNode.parentElement;
    if (!text || element.closest("script, style, svg") || !isSeen(element)) continue;
    const style = getComputedStyle(element);
    demand(element, rgba(style.color), behind(element), isLarge(style) ? 3 : 4.5, text.slice(0, 40));
  }
  for (const field of document.querySelectorAll("input, select, textarea")) {
    if (!isSeen(field)) continue;
    const style = getComputedStyle(field);
    demand(field, rgba(style.color), behind(field), 4.5, "what is typed");
    if (field.placeholder) demand(field, rgba(getComputedStyle(field, "::placeholder").color), behind(field), 4.5, field.placeholder);
    const edges = ["Top", "Right", "Bottom", "Left"].filter(side => parseFloat(style[`border${side}Width`]) > 0);
    const outlined = field.type === "file" && style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0; // KERN draws the field for files so
    if (outlined) demand(field, rgba(style.outlineColor), behind(field.parentElement), 3, "the outline of the field");
    else if (edges.length === 0) problems.add(`${name(field)}: no border shows where the field is`);
    for (const side of edges) demand(field, rgba(style[`border${side}Color`]), behind(field.parentElement), 3, `border ${side.toLowerCase()}`);
  }
  for (const symbol of document.querySelectorAll(":is(a, button, summary) svg")) {
    if (isSeen(symbol)) demand(symbol.parentElement, rgba(getComputedStyle(symbol).fill), behind(symbol), 3, "symbol");
  }
  return [...problems];
}

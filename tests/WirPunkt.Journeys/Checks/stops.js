// All places where the Tab key should stop, in document order, with how each looks without focus.
// They are kept in the window for focus.js; the answer is their names.
() => {
  const looks = element => ["", "::before", "::after"].map(part => {
    const { outlineStyle, outlineWidth, outlineColor, outlineOffset, boxShadow } = getComputedStyle(element, part || null);
    return { outlineStyle, outlineWidth, outlineColor, outlineOffset, boxShadow };
  });
  const stops = [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex]:not([tabindex='-1'])")]
    .filter(e => !e.disabled && e.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true }));
  document.activeElement?.blur?.();
  window.stops = { elements: stops, unfocused: stops.map(looks), looks };
  return stops.map(e => `${e.tagName.toLowerCase()} "${(e.innerText || e.ariaLabel || e.name || "").trim().replace(/\s+/g, " ").slice(0, 40)}"`);
}

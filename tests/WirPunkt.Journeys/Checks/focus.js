// Where the focus is (index in stops.js, -1: on none), where that is on the page, and what is wrong with how it shows:
// WCAG 2.4.7 and 1.4.11: a ring of at least 2 px that was not there before, 3:1 against what is around it; 2.4.11: not hidden.
() => {
  const { elements, unfocused, looks } = window.stops;
  const { rgba, over, ratio, behind } = colours;
  const element = document.activeElement;
  const index = elements.indexOf(element);
  const box = element.getClientRects()[0] ?? element.getBoundingClientRect(); // a link that goes over two lines is read where it begins
  const line = element.parentElement?.closest("p, li, dd, dt, td, th, h1, h2, h3, div, section, body") ?? element; // not a German word around it
  const rightToLeft = getComputedStyle(line).direction === "rtl";
  const place = { index, rightToLeft, left: box.left + scrollX, right: box.right + scrollX, top: box.top + scrollY, bottom: box.bottom + scrollY };
  if (index < 0) return { ...place, problems: [] };

  const ringsOf = ({ outlineStyle, outlineWidth, outlineColor, outlineOffset, boxShadow }) => {
    const rings = [];
    if (outlineStyle !== "none" && parseFloat(outlineWidth) >= 2) rings.push({ colour: outlineColor, inside: parseFloat(outlineOffset) < 0 });
    // Computed shadows: "colour x y blur spread", comma separated outside of brackets.
    for (const shadow of boxShadow === "none" ? [] : boxShadow.split(/,(?![^(]*\))/)) {
      const [, colour, sizes] = shadow.trim().match(/^(.+?\)|\S+) (.*)$/);
      const [, , blur, spread] = sizes.split(" ").map(parseFloat);
      if (blur === 0 && spread >= 2) rings.push({ colour, inside: sizes.includes("inset") });
    }
    return rings;
  };

  const problems = [];
  const changed = looks(element).filter((look, i) => JSON.stringify(look) !== JSON.stringify(unfocused[index][i]));
  const rings = changed.flatMap(ringsOf);
  const best = Math.max(0, ...rings.map(({ colour, inside }) => {
    const ground = behind(inside ? element : element.parentElement);
    return ground ? ratio(over(rgba(colour), ground), ground) : 0;
  }));
  if (rings.length === 0) problems.push("shows no focus");
  else if (best < 3) problems.push(`shows its focus with ${best.toFixed(2)} instead of 3`);

  const lines = [...element.getClientRects()];
  const points = lines.flatMap(r => [[0.5, 0.5], [0.1, 0.2], [0.9, 0.2], [0.1, 0.8], [0.9, 0.8]].map(([x, y]) => [r.left + r.width * x, r.top + r.height * y]));
  const isHit = ([x, y]) => {
    const hit = document.elementFromPoint(x, y);
    return hit && (element.contains(hit) || hit.contains(element));
  };
  if (!points.some(isHit)) problems.push("is hidden when it has the focus");
  return { ...place, problems };
}

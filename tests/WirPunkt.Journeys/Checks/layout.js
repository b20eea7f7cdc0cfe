// What does not fit: sideways scrolling, text outside of the window or cut off by its box, text on text.
// WCAG 1.4.10, 1.4.4 and 1.4.12 all come down to this. Tables and code may scroll in a box of their own.
() => {
  const problems = new Set();
  const width = document.documentElement.clientWidth;
  const name = element => element.tagName.toLowerCase() + [...element.classList].map(c => "." + c).join("");
  const excess = document.scrollingElement.scrollWidth - width;
  if (excess > 0) problems.add(`the page scrolls sideways by ${excess} px`);

  const lines = [];
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const element = texts.currentNode.parentElement;
    const text = texts.currentNode.data.trim().replace(/\s+/g, " ").slice(0, 40);
    if (!text || element.closest("script, style, .kern-sr-only, .skip-link:not(:focus)")) continue;
    if (!element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true })) continue;

    const boxes = [];
    for (let e = element; e; e = e.parentElement) {
      const { overflowX, overflowY, display } = getComputedStyle(e);
      if (display === "inline" || e === document.body || e === document.documentElement) continue;
      boxes.push({ e, rect: e.getBoundingClientRect(), scrolls: /auto|scroll/.test(overflowX), cutsX: /hidden|clip/.test(overflowX), cutsY: /hidden|clip/.test(overflowY) });
    }
    const block = boxes[0]?.e ?? element;
    const range = document.createRange();
    range.selectNodeContents(texts.currentNode);
    for (const rect of range.getClientRects()) {
      if (rect.width < 1 || rect.height < 1) continue;
      const scrolling = boxes.find(b => b.scrolls);
      if (scrolling && !/^(TABLE|PRE|DIV)$/.test(scrolling.e.tagName)) problems.add(`${name(scrolling.e)} scrolls sideways`);
      if (!scrolling && (rect.left < -1 || rect.right > width + 1)) problems.add(`"${text}" stands outside of the window: ${Math.round(rect.left)} to ${Math.round(rect.right)}`);
      for (const { e, rect: box, cutsX, cutsY } of boxes) {
        // Glyphs have air above and below: a line is cut when its middle half is.
        const quarter = rect.height / 4;
        if (cutsX && (rect.left < box.left - 1 || rect.right > box.right + 1)) problems.add(`"${text}" is cut by ${name(e)}`);
        if (cutsY && (rect.top + quarter < box.top || rect.bottom - quarter > box.bottom)) problems.add(`"${text}" is cut by ${name(e)}`);
      }
      if (!scrolling) lines.push({ text, element, block, left: rect.left + 1, right: rect.right - 1, top: rect.top + rect.height / 4, bottom: rect.bottom - rect.height / 4 });
    }
  }

  lines.sort((a, b) => a.top - b.top);
  for (let i = 0; i < lines.length; i++) {
    for (let j = i + 1; j < lines.length && lines[j].top < lines[i].bottom; j++) {
      const [a, b] = [lines[i], lines[j]];
      if (a.left < b.right && b.left < a.right) problems.add(`"${a.text}" lies over "${b.text}"`);
    }
  }

  // Boxes with a frame that their own text sticks out of.
  for (const { text, block, left, right, top, bottom } of lines) {
    const frame = block.closest(".kern-btn, .kern-card, .kern-badge, .kern-alert, .topic-tile, .emergency__number, .language-switch__summary, .language-switch__list");
    const box = frame?.getBoundingClientRect();
    if (box && (left < box.left - 1 || right > box.right + 1 || top < box.top - 1 || bottom > box.bottom + 1)) problems.add(`"${text}" sticks out of ${name(frame)}`);
  }
  return [...problems];
}

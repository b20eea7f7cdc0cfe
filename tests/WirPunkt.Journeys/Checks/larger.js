// Sets the text to twice its size, as a reader's browser does, and says which text did not grow (WCAG 1.4.4).
() => {
  document.documentElement.style.fontSize = "";
  const sizes = () => {
    const found = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const element = texts.currentNode.parentElement;
      if (texts.currentNode.data.trim() && !element.closest("script, style")) found.push([element, parseFloat(getComputedStyle(element).fontSize)]);
    }
    return found;
  };
  const before = sizes();
  document.documentElement.style.fontSize = "200%";
  const problems = new Set();
  sizes().forEach(([element, size], i) => {
    // Headings that grow with the window are large already; they must still grow by half.
    const least = before[i][1] >= 24 ? 1.5 : 1.9;
    if (size < before[i][1] * least) problems.add(`${element.tagName.toLowerCase()}.${element.className}: ${before[i][1]} px became ${size} px`);
  });
  return [...problems];
}

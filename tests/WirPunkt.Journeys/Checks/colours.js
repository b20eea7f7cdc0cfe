// Colours as WCAG computes with them, for contrast.js and focus.js; in every window as "colours" before a page loads.
globalThis.colours = (() => {
  const brush = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
  const known = new Map();

  /** Any CSS colour as [red, green, blue, 0 to 1]. */
  const rgba = css => {
    if (!known.has(css)) {
      brush.clearRect(0, 0, 1, 1);
      brush.fillStyle = css;
      brush.fillRect(0, 0, 1, 1);
      const [r, g, b, a] = brush.getImageData(0, 0, 1, 1).data;
      known.set(css, [r, g, b, a / 255]);
    }
    return known.get(css);
  };

  const over = ([r, g, b, a], [r2, g2, b2]) => [r * a + r2 * (1 - a), g * a + g2 * (1 - a), b * a + b2 * (1 - a), 1];

  const luminance = ([r, g, b]) => {
    const [x, y, z] = [r, g, b].map(c => (c /= 255) <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
    return 0.2126 * x + 0.7152 * y + 0.0722 * z;
  };

  const ratio = (a, b) => {
    const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y);
    return (light + 0.05) / (dark + 0.05);
  };

  /** The browser's own paper, white or dark. */
  const paper = () => {
    const probe = document.body.appendChild(document.createElement("i"));
    probe.style.backgroundColor = "Canvas";
    const colour = rgba(getComputedStyle(probe).backgroundColor);
    probe.remove();
    return colour;
  };

  /** What an element stands on; null when that is an image. */
  const behind = element => {
    if (!element) return paper();
    const { backgroundColor, backgroundImage } = getComputedStyle(element);
    const own = rgba(backgroundColor);
    if (backgroundImage !== "none") return null;
    if (own[3] === 1) return own;
    const below = behind(element.parentElement);
    return below && over(own, below);
  };

  return { rgba, over, ratio, behind };
})();

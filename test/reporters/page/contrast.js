/** Runs in a page: lists the texts whose contrast with their background is below WCAG AA. */
export function tooFaint() {
  const faint = [...document.querySelectorAll('body *')].filter(hasText).flatMap((element) => {
    const { color, fontSize, fontWeight } = getComputedStyle(element);
    const ratio = contrast(numbersIn(color), backgroundOf(element));
    const size = Number.parseFloat(fontSize);
    const isLarge = size >= 24 || (size >= 18.66 && Number(fontWeight) >= 700);
    return ratio >= (isLarge ? 3 : 4.5)
      ? []
      : [`${element.className || element.tagName} ${ratio.toFixed(2)}`];
  });
  return [...new Set(faint)];

  function hasText(element) {
    const isWritten = [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim() !== '');
    return isWritten && element.getClientRects().length > 0;
  }

  function backgroundOf(element) {
    for (let each = element; each; each = each.parentElement) {
      const [red, green, blue, alpha = 1] = numbersIn(getComputedStyle(each).backgroundColor);
      if (alpha === 1) return [red, green, blue];
      if (alpha !== 0) throw new Error(`${each.className} is half transparent`);
    }
    throw new Error('The page has no background.');
  }

  function contrast(text, background) {
    const [high, low] = [luminance(text), luminance(background)].sort((a, b) => b - a);
    return (high + 0.05) / (low + 0.05);
  }

  function luminance(colour) {
    const [red, green, blue] = colour
      .slice(0, 3)
      .map((value) => value / 255)
      .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  }

  function numbersIn(colour) {
    if (!colour.startsWith('rgb')) throw new Error(`${colour} is not an rgb colour`);
    return colour.match(/[\d.]+/g).map(Number);
  }
}

// What every adapter needs of the page and of an event file.

/** Resolves once what was just drawn is on the screen. */
export const painted = () =>
  new Promise((later) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(later))));

/** The file as JSON, as a page would fetch it. */
export const fetched = async (url) => (await fetch(url)).json();

/** First instant of an EDTF date of these files, and the first after it, as Dates. */
export function bounds(edtf) {
  const [first, last = first] = edtf.replace(/[[\]~]/g, '').split(/\/|\.\./);
  return [new Date(first), after(last)];
}

function after(text) {
  const date = new Date(text);
  if (text.length > 7) date.setUTCDate(date.getUTCDate() + 1);
  else date.setUTCMonth(date.getUTCMonth() + 1);
  return date;
}

/** The middle of an element, CSS pixels of the page. */
export function middle(element) {
  const { left, top, width, height } = element.getBoundingClientRect();
  return { x: Math.round(left + width / 2), y: Math.round(top + height / 2) };
}

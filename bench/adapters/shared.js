// What every adapter needs of the page and of an event file.

/** To be called when what was asked for is in the document; resolves about when it is on the screen. See `untilDrawn`. */
export const painted = () => {
  performance.mark('in-document');
  return new Promise((later) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(later))));
};

/** The file as JSON, as a page would fetch it, with its titles in English; `home` is what it shows first, as Dates. */
export async function fetched(url) {
  const file = await (await fetch(url)).json();
  for (const one of [...file.events, ...file.lanes])
    for (const text of ['title', 'summary']) one[text] = one[text]?.en ?? one[text];
  return { ...file, home: file.home && bounds(file.home) };
}

/** First instant of an EDTF date of these files, and the first after it, as Dates. */
export function bounds(edtf) {
  const [first, last = first] = edtf
    .replace(/[[\]~]/g, '')
    .split(/\/|\.\./)
    .filter(Boolean);
  return [new Date(first), after(last)];
}

function after(text) {
  const date = new Date(text);
  if (text.length < 5) date.setUTCFullYear(date.getUTCFullYear() + 1);
  else if (text.length > 7) date.setUTCDate(date.getUTCDate() + 1);
  else date.setUTCMonth(date.getUTCMonth() + 1);
  return date;
}

/** The middle of an element, CSS pixels of the page. */
export function middle(element) {
  const { left, top, width, height } = element.getBoundingClientRect();
  return { x: Math.round(left + width / 2), y: Math.round(top + height / 2) };
}

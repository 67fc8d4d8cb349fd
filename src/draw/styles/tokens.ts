import { css, unsafeCSS } from 'lit';

/** Family of the interface, where the host names none. */
export const FONT = "'Noto Sans', 'Noto Sans Arabic', system-ui, sans-serif";

/** Colours and type: ink on paper and one accent, a tint for each lane; `light-dark()` follows the host’s `color-scheme`. */
export const tokens = css`
  :host {
    --ink: var(--timeline-ink, light-dark(#1b1f24, #e6e9ed));
    --ink-2: var(--timeline-ink-2, light-dark(#505963, #aab2bd));
    --ink-3: var(--timeline-ink-3, light-dark(#767f8a, #7d8794));
    --paper: var(--timeline-paper, light-dark(#fff, #14171a));
    --paper-2: var(--timeline-paper-2, light-dark(#f5f4f0, #1d2125));
    --rule: var(--timeline-rule, light-dark(#dcdad4, #333a41));
    --accent: var(--timeline-accent, light-dark(#0b5cad, #6cb2ff));
    --font: var(--timeline-font, ${unsafeCSS(FONT)});
    --font-quote: var(--timeline-font-quote, 'Noto Serif', 'Noto Naskh Arabic', Georgia, serif);
    display: block;
    color: var(--ink);
    background: var(--paper);
    font: 400 var(--timeline-font-size, max(0.9375rem, 15px)) / 1.45 var(--font);
    text-align: start;
  }
  /* Until its first file is there it keeps all the room there is: what follows cannot be moved while it is read. */
  :host(:state(waiting)) .root {
    min-height: 100vh; /* of what is inside: a height the page gives the element holds */
  }
  /* There is nothing to see yet: a picture of paper would take the time in which the file comes. */
  :host(:state(waiting):empty) {
    background: none;
  }
  :host([hidden]) {
    display: none;
  }
  :host(:fullscreen) {
    overflow: auto;
    padding: 1em;
  }
  /* Not of ::before and ::after too: a browser would work out both for every node. */
  * {
    box-sizing: border-box;
  }
  .lane-0 {
    --tint: var(--timeline-lane-1, light-dark(#0b5cad, #6cb2ff));
  }
  .lane-1 {
    --tint: var(--timeline-lane-2, light-dark(#a3440f, #f2a36b));
  }
  .lane-2 {
    --tint: var(--timeline-lane-3, light-dark(#6b3fa0, #c3a3f0));
  }
  .lane-3 {
    --tint: var(--timeline-lane-4, light-dark(#0f6b5c, #5fc9b3));
  }
  .lane-4 {
    --tint: var(--timeline-lane-5, light-dark(#a02a56, #f08fb0));
  }
  .lane-5 {
    --tint: var(--timeline-lane-6, light-dark(#4b5a2a, #b5c77f));
  }
`;

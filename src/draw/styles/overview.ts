import { css } from 'lit';

/** The strip with the window on it, and its date fields. */
export const overview = css`
  /* Overview */
  .overview {
    display: grid;
    gap: 0.4em;
    padding-block-start: 0.6em;
  }
  .strip {
    position: relative;
    height: 36px;
    touch-action: pan-y;
    cursor: grab;
    background: var(--paper-2);
  }
  .strip svg {
    position: absolute;
    inset: 0;
    width: 100%;
  }
  .density {
    fill: var(--ink-3);
  }
  .veil {
    fill: var(--paper-2);
    fill-opacity: 0.65;
  }
  .window {
    fill: none;
    stroke: var(--accent);
    stroke-width: 1.5;
  }
  .handle {
    position: absolute;
    inset: 0 auto auto -5px;
    width: 10px;
    height: 36px;
    cursor: ew-resize;
    border: 3px solid transparent;
    background: var(--accent) padding-box;
    border-block: 9px solid transparent;
    border-radius: 5px;
  }
  .handle input {
    position: absolute;
    inset: -9px -3px;
    width: 10px;
    height: 36px;
    margin: 0;
    contain: strict; /* its thumb is wider */
    opacity: 0;
    pointer-events: none;
  }
  .handle:has(:focus-visible) {
    outline: 2px solid var(--accent);
    outline-offset: 1px;
  }
  .dates {
    display: flex;
    flex-wrap: wrap;
    gap: 0.3em 1.2em;
    font-size: 0.87em;
    color: var(--ink-2);
  }
  .dates label {
    display: flex;
    gap: 0.5em;
    align-items: baseline;
  }
  .dates input {
    width: 7.5em;
    min-height: 24px;
    padding: 0.1em 0.4em;
    border: 1px solid var(--ink-3);
    border-radius: 3px;
    background: var(--paper);
    color: var(--ink);
    font: inherit;
  }
  @media (pointer: coarse) {
    .dates input {
      min-height: 44px;
    }
  }
  .dates input[aria-invalid='true'] {
    border: 2px solid currentColor;
  }
  .error,
  [part='problems'] {
    margin: 0.4em 0 0;
    font-size: 0.9em;
  }
`;

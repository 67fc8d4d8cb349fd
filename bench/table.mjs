// The figures as a Markdown table, ready for the README.
const shown = new Intl.NumberFormat('en', { maximumSignificantDigits: 3 });
const number = (value) => (value === undefined || Number.isNaN(value) ? '—' : shown.format(value));

/** `12.3 (1.4)`: milliseconds, and the same in turns of the reference loop. */
const timed = (value, loop) => (value === undefined ? '—' : `${number(value)} (${number(value / loop)})`);

const HEAD = [
  'events',
  'library',
  'kB gzip',
  'requests',
  'first picture, ms',
  'zoom step p50',
  'p95',
  'pan step p50',
  'p95',
  'open panel, ms',
  'heap, MB',
  'nodes',
];

export function table({ counts, names, cell, failed }) {
  const rows = [];
  for (const count of counts) {
    for (const name of names) {
      const at = (figure) => cell(name, count, figure);
      const events = count ? number(count) : '40, real';
      const why = failed.get(`${name} ${count}`);
      if (at('first') === undefined) rows.push([events, name, why ?? 'did not finish']);
      else
        rows.push([
          events,
          name,
          number(at('bytes') / 1000),
          at('requests'),
          ...['first', 'zoom50', 'zoom95', 'pan50', 'pan95', 'open'].map((figure) =>
            timed(at(figure), at('reference')),
          ),
          number(at('heap')),
          number(at('nodes')),
        ]);
    }
  }
  return markdown([HEAD, ...rows.map((row) => HEAD.map((_, i) => row[i] ?? ''))]);
}

export const leakTable = (leaks) =>
  markdown([
    ['library', 'nodes that stay after 50 mounts and removals', 'heap that stays, MB'],
    ...[...leaks].map(([name, found]) =>
      found ? [name, number(found.leakedNodes), number(found.leakedHeap)] : [name, 'did not finish', ''],
    ),
  ]);

const markdown = ([head, ...rows]) =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');

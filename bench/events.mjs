// Synthetic event files, the same for the same number: what tests of big files and the benchmark draw.
// Plain JavaScript without imports, for Node and for pages alike.

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
function seeded(seed) {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

const DAY = 86_400_000;
const LANES = ['Government', 'Courts', 'Press', 'Companies', 'Workers', 'Abroad'];
const ACTS =
  'Ministry answers|Court hears the appeal|Report is published|Board votes|Staff sign a letter|Delegation arrives|Hearing is put off|Contract is extended'.split(
    '|',
  );
const MATTERS =
  'on storage|over the licence|about the inquiry|in the second case|on the new terms|after the audit'.split(
    '|',
  );

/**
 * A file of `count` events over about forty years, denser at some times than at others, in six lanes: three in four
 * dates are a day, the others a month, a span, a month that is approximate, or one point between two months.
 * @param count - 40, 1,000, … 1,000,000
 * @param from - of the events, so that a big file can be made piece by piece
 */
export function eventFile(count, seed = 5) {
  return { ...shell(), events: events(count, seed) };
}

/** Everything of the file but its events. */
const shell = () => ({
  format: 1,
  language: 'en',
  title: 'Synthetic events',
  lanes: LANES.map((title, i) => ({ id: `lane-${i}`, title })),
  sources: Array.from({ length: 40 }, (_, i) => ({ id: `s${i}`, title: `Document ${i}`, languages: ['en'] })),
});

function events(count, seed) {
  const random = seeded(seed);
  const pick = (list) => list[Math.floor(random() * list.length)];
  return Array.from({ length: count }, (_, i) => {
    const lane = Math.floor(random() ** 1.6 * LANES.length);
    const about = pick(MATTERS);
    return {
      id: `event-${i}`,
      lane: `lane-${lane}`,
      title: `${pick(ACTS)} ${about}`,
      date: dateOf(random),
      summary: `According to document ${i % 40}, this was said ${about}, and it was not the first time that it was said.`,
      sources: [`s${i % 40}`],
    };
  });
}

const BEGIN = Date.UTC(1985, 0, 1);
const LENGTH = 40 * 365.25 * DAY;

/** Two in three stand in one of ten crowded stretches. */
function dateOf(random) {
  const crowd = random() < 0.66 ? Math.floor(random() * 10) : -1;
  const share = crowd < 0 ? random() : (crowd + 0.5 + (random() + random() - 1) * 0.12) / 10;
  const day = (later = 0) => new Date(BEGIN + share * LENGTH + later * DAY).toISOString().slice(0, 10);
  const kind = random();
  if (kind < 0.75) return day();
  if (kind < 0.88) return day().slice(0, 7);
  if (kind < 0.94) return `${day()}/${day(1 + Math.floor(random() ** 3 * 300))}`;
  if (kind < 0.97) return `${day().slice(0, 7)}~`;
  return `[${day().slice(0, 7)}..${day(60).slice(0, 7)}]`;
}

/** The file as JSON text in pieces of a few megabytes: a million events are more than some engines take as one string. */
export function* eventFileText(count, seed = 5) {
  const { events, ...rest } = eventFile(count, seed);
  yield `${JSON.stringify(rest).slice(0, -1)},"events":[`;
  for (let at = 0; at < events.length; at += 10_000) {
    const piece = events.slice(at, at + 10_000).map((event) => JSON.stringify(event));
    yield (at ? ',' : '') + piece.join();
  }
  yield ']}';
}

import { jsonldText } from './jsonld.js';
import { lint } from './lint.js';
import { readEvents, type EventFile } from './input.js';
import { faults, lineOf, placed, problemCount, summaryOf } from './report.js';
import type { Finding } from './input.js';
import { verify, type Document } from './verify.js';

/** What the command line says, once it is understood. */
export interface Call {
  /** File of events: its name and its text. */
  readonly name: string;
  readonly json: string;
  readonly options: Readonly<Record<string, string | boolean | undefined>>;
  /** Reads documents from a folder. */
  readonly documentsIn: (folder: string) => (name: string) => Document;
}

export interface Outcome {
  readonly output: string;
  /** What is said beside the output, so that the output can go into a file. */
  readonly aside?: string;
  readonly exit: 0 | 1;
}

export interface Command {
  /** As in the help: what stands after the command's name, and what the command does. */
  readonly usage: string;
  readonly about: string;
  readonly options: Readonly<Record<string, { readonly type: 'string' | 'boolean'; readonly about: string }>>;
  readonly run: (call: Call) => Outcome;
}

const json = { type: 'boolean', about: 'write one JSON object, for programs' } as const;

/** Every command there is; help and arguments follow from this table. */
export const commands: Readonly<Record<string, Command>> = {
  verify: {
    usage: 'FILE [--sources DIR]',
    about: 'holds every quotation, translation and piece of evidence to its document, character by character',
    options: { sources: { type: 'string', about: 'folder of the documents that sources name' }, json },
    run: runVerify,
  },
  check: {
    usage: 'FILE',
    about: 'says what is missing or wrong in the file itself, and how to mend it',
    options: { json },
    run: runCheck,
  },
  jsonld: {
    usage: 'FILE [--address URL]',
    about: 'writes the file as JSON-LD of schema.org, for a <script type="application/ld+json"> in a page',
    options: { address: { type: 'string', about: 'of the page that shows the timeline' } },
    run: runJsonld,
  },
};

function runJsonld({ name, json, options: { address } }: Call): Outcome {
  const { text, problems } = jsonldText(json, typeof address === 'string' ? { address } : {});
  const lost = problems.filter(({ severity }) => severity === 'error');
  const aside = lost.map(({ path, message, mend }) => `${name}: ${path}: ${message} ${mend}\n`).join('');
  return { output: `${text}\n`, aside, exit: lost.length ? 1 : 0 };
}

function runVerify({ name, json, options, documentsIn }: Call): Outcome {
  const file = readEvents(name, json);
  const folder = options['sources'];
  const found = verify(file, typeof folder === 'string' ? documentsIn(folder) : undefined);
  const sources = found.sources.map(({ source: { id, document }, read, checked, named }) => ({
    id,
    document: document?.name,
    read,
    checked,
    named,
  }));
  const summary = summaryOf(found, file.timeline.events.length);
  return outcome(file, found.findings, options['json'], summary, { sources, datedEvents: found.datedEvents });
}

function runCheck({ name, json, options }: Call): Outcome {
  const file = readEvents(name, json);
  const findings = lint(file);
  const summary = `Checked ${file.timeline.events.length} events, ${file.timeline.quotes.length} quotations and ${file.timeline.sources.length} sources: ${problemCount(faults(findings))}.`;
  return outcome(file, findings, options['json'], [summary], {});
}

function outcome(
  file: EventFile,
  findings: readonly Finding[],
  asJson: unknown,
  summary: readonly string[],
  more: object,
): Outcome {
  const rows = placed(file, findings);
  const output = asJson
    ? JSON.stringify({ file: file.name, findings: rows, ...more }, null, 2)
    : [...rows.map((row) => lineOf(file.name, row)), ...summary].join('\n');
  return { output: `${output}\n`, exit: faults(findings) ? 1 : 0 };
}

// The built command, run as an editor runs it: arguments and files in, lines and an exit code out.
import { equal, match } from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('../dist/cli.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'event-timeline-cli-'));
after(() => rmSync(folder, { recursive: true }));

const WORDS = 'قالت الشركةُ إنها لم تجد دليلاً.';
const sources = join(folder, 'sources');
mkdirSync(sources);
writeFileSync(join(sources, 'one.txt'), WORDS);
writeFileSync(join(sources, 'bytes.txt'), Buffer.from([0xff, 0xfe, 0x00]));
writeFileSync(join(folder, 'secret.txt'), WORDS);

const sha256 = createHash('sha256').update(WORDS).digest('hex');
const fileOf = (text, document) => ({
  language: 'ar',
  sources: [{ id: 'one', languages: ['ar'], document: { name: 'one.txt', sha256, ...document } }],
  quotes: [{ id: 'q', text, lang: 'ar', kind: 'direct', source: 'one', at: [0, WORDS.length] }],
  events: [{ id: 'e', title: 'E', date: '2024', quotes: ['q'] }],
});

/** Writes a file into the folder, and gives its path. */
function written(name, content) {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content, null, 2));
  return path;
}

const run = (...args) =>
  new Promise((resolve) =>
    execFile(process.execPath, [program, ...args], (error, out, err) =>
      resolve({ exit: error?.code ?? 0, out, err }),
    ),
  );

test('verify ends with 0 and a summary where all is as the document has it', async () => {
  const { exit, out } = await run('verify', written('clean.json', fileOf(WORDS)), '--sources', sources);
  equal(exit, 0);
  match(out, /one\.txt \(one\): checked: 1 quotation\n.*in 1 document: no problems\.\n$/);
});

test('verify ends with 1 and one line where a letter is another', async () => {
  const path = written('letter.json', fileOf(WORDS.replace('تجد', 'نجد')));
  const { exit, out } = await run('verify', path, '--sources', sources);
  equal(exit, 1);
  match(out, /letter\.json:18 error quotes\[0\]\.text \(q\): .*⟦ن⟧.*⟦ت⟧.*U\+0646 .* U\+062A/);
});

test('verify ends with 1 where a document was changed, is missing, or is not text', async () => {
  const faults = [
    [{ sha256: '0'.repeat(64) }, /is not the document that was cited: its SHA-256 is/],
    [{ name: 'none.txt' }, /"none\.txt" in .* cannot be read: there is no such file/],
    [{ name: 'bytes.txt' }, /cannot be read: it is not UTF-8/],
    [{ name: '../secret.txt' }, /lies outside .* so it is not read/],
  ];
  for (const [document, said] of faults) {
    const { exit, out } = await run(
      'verify',
      written('d.json', fileOf(WORDS, document)),
      '--sources',
      sources,
    );
    equal(exit, 1);
    match(out, said);
  }
});

test('verify without --sources checks lengths alone, and says which documents it did not read', async () => {
  const path = written('short.json', fileOf(WORDS.slice(1)));
  const { exit, out } = await run('verify', path);
  equal(exit, 1);
  match(out, /\[0, 32\] is 32 characters \(UTF-16 units\) long, and the quotation is 31/);
  match(out, /one\.txt \(one\): not read; not checked: 1 quotation/);
});

test('verify writes one JSON object with --json', async () => {
  const { exit, out } = await run('verify', written('j.json', fileOf('X')), '--sources', sources, '--json');
  equal(exit, 1);
  const { findings, sources: found } = JSON.parse(out);
  equal(findings[0].path, 'quotes[0].text');
  equal(found[0].checked.quotation, 1);
});

test('check ends with 0 on a clean file and with 1 on one with an id used twice', async () => {
  const { events, ...file } = fileOf(WORDS);
  equal((await run('check', written('ok.json', { ...file, events }))).exit, 0);
  const { exit, out } = await run(
    'check',
    written('twice.json', { ...file, events: [...events, ...events] }),
  );
  equal(exit, 1);
  match(
    out,
    /twice\.json:\d+ error events\[1\]\.id: The id "e" is already used at events\[0\].*Give this event/,
  );
});

test('it ends with 2, and says what, where and how to mend it, where it cannot run', async () => {
  const faults = [
    [[], /No command is given\.[^]*Usage:/],
    [['verfy', 'x'], /There is no command "verfy". If you meant "verify", write that/],
    [['constructor', 'x'], /There is no command "constructor". Write one of: verify, check, jsonld/],
    [['check'], /takes one file, and none is given\. Write: event-timeline check FILE/],
    [['check', 'a', 'b'], /takes one file, and 2 are given/],
    [['verify', 'x', '--source', 'y'], /Unknown option '--source'.* Write: event-timeline verify FILE/],
    [['verify', 'x', '--sources'], /Write: event-timeline verify FILE/],
    [['check', join(folder, 'none.json')], /none\.json cannot be read: there is no such file/],
    [['check', folder], /cannot be read: it is a folder/],
    [['check', written('deep.json', '['.repeat(200_000))], /RangeError/],
    [['check', written('bad.json', '{\n  "events": [}')], /bad\.json:2:14 is not JSON from here on: "}"/],
    [
      ['verify', written('v.json', fileOf(WORDS)), '--sources', join(folder, 'no')],
      /there is no such folder/,
    ],
  ];
  for (const [args, said] of faults) {
    const { exit, out, err } = await run(...args);
    equal(exit, 2, args.join(' '));
    equal(out, '');
    match(err, said);
  }
});

test('--help names every command and ends with 0', async () => {
  const { exit, out } = await run('--help');
  equal(exit, 0);
  match(out, /verify FILE \[--sources DIR\][^]*check FILE[^]*Exit: 0 clean/);
});

test('the package can be imported where there is no page, as on a server', async () => {
  const { EventTimeline } = await import('../dist/index.js');
  equal(typeof EventTimeline, 'function');
});

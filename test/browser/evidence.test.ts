import { expect } from 'chai';
import { axe, clear, mount, reader, until } from './driver.js';

const DECISION = 'microsoft-decision-2025-09-24';

describe('the source index', () => {
  beforeEach(() => reader.viewport(1280, 900));
  afterEach(clear);

  for (const locale of ['en', 'ar']) {
    it(`lists every source with every event and quotation that rests on it (${locale})`, async () => {
      const timeline = await mount({ src: '/events.json', locale, view: 'sources' });
      const { sources, events, quotes } = timeline.element.timeline!;
      const entries = timeline.all('.sources > article');
      expect(entries.map((entry) => entry.dataset['sourceId'])).to.deep.equal(sources.map(({ id }) => id));
      const quoted = new Set(timeline.all('.sources .said').map((node) => node.dataset['quoteId']));
      expect([...quoted].sort()).to.deep.equal(quotes.map(({ id }) => id).sort());
      const told = new Set(timeline.all('.sources .opener').map((node) => node.dataset['eventId']));
      expect([...told].sort()).to.deep.equal(events.map(({ id }) => id).sort());
      expect(await axe(timeline.element)).to.deep.equal([]);
    });
  }

  it('is reached by its button, and opens a quotation where it stands', async () => {
    const timeline = await mount();
    timeline.one('[data-control="sources"]').focus();
    await timeline.press('Enter');
    expect(timeline.element.view).to.equal('sources');
    expect(timeline.active?.dataset['control'], 'focus stays on the button').to.equal('sources');
    (await timeline.shown('.said[data-quote-id="004-q12"]')).focus();
    await timeline.press('Enter');
    await until(() => timeline.element.selected !== null);
    await timeline.still();
    expect(timeline.element.view).to.equal('timeline');
    expect(timeline.active?.dataset['quoteId']).to.equal('004-q12');
    expect(timeline.active?.getAttribute('aria-current')).to.equal('true');
    expect(timeline.active?.querySelector('blockquote')?.lang).to.equal('ar');
  });

  it('goes back to the view it was opened from', async () => {
    const timeline = await mount({ src: '/events.json', locale: 'en', view: 'list' });
    const views = [];
    for (let press = 0; press < 4; press++) {
      timeline.one('[data-control="sources"]').click();
      await timeline.element.updateComplete;
      views.push(timeline.element.view);
    }
    expect(views).to.deep.equal(['sources', 'list', 'sources', 'list']);
  });

  it('shows a long list a part at a time, and loses none of it', async () => {
    const events = Array.from({ length: 1200 }, (_, i) => ({
      id: `e${i}`,
      title: `Event ${i}`,
      date: `${1000 + i}`,
      sources: ['s'],
    }));
    const data = { sources: [{ id: 's', title: 'One source', url: 'https://example.org/' }], events };
    for (const view of ['sources', 'list']) {
      const timeline = await mount({ locale: 'en', view }, data);
      const shown = () => timeline.all(view === 'list' ? '.entry' : '.opener').length;
      expect(shown()).to.equal(500);
      expect(timeline.one('.more').textContent).to.contain('700');
      timeline.one('.more').click();
      await timeline.element.updateComplete;
      timeline.one('.more').click();
      await timeline.element.updateComplete;
      expect(shown()).to.equal(1200);
      expect(timeline.root.querySelector('.more')).to.equal(null);
    }
  });
});

describe('a quotation', () => {
  afterEach(clear);

  it('is shown as original, translation or both, as the reader chooses, and stays so', async () => {
    const timeline = await mount();
    timeline.element.select(DECISION);
    await timeline.still();
    const langs = () => new Set(timeline.all('.quote blockquote').map((node) => node.lang));
    const choose = async (reading: string) => {
      const select = timeline.one<HTMLSelectElement>('.reading select');
      select.value = reading;
      select.dispatchEvent(new Event('change'));
      await timeline.element.updateComplete;
    };
    expect([...langs()].sort()).to.deep.equal(['ar', 'en']);
    await choose('original');
    expect([...langs()]).to.deep.equal(['ar']);
    await choose('translation');
    expect([...langs()]).to.deep.equal(['en']);
    timeline.element.select('no-evidence-statement-2025-05');
    await timeline.still();
    expect([...langs()]).to.deep.equal(['en']);
  });

  it('is shown in translation alone where the reader’s language is the original’s', async () => {
    const timeline = await mount({ src: '/events.json', locale: 'ar' });
    timeline.element.select(DECISION);
    await timeline.still();
    const select = timeline.one<HTMLSelectElement>('.reading select');
    select.value = 'translation';
    select.dispatchEvent(new Event('change'));
    await timeline.element.updateComplete;
    const shown = timeline.all('.quote blockquote');
    expect([...new Set(shown.map((node) => node.lang))]).to.deep.equal(['en']);
    expect(
      shown.every((node) => node.checkVisibility()),
      'unfolded',
    ).to.equal(true);
  });
});

describe('a source', () => {
  afterEach(clear);

  it('whose page is gone shows its archived copy first, and says so', async () => {
    const source = {
      id: 's',
      title: 'A report',
      url: 'https://example.org/report',
      archive: { url: 'https://archive.example.org/report' },
    };
    const events = [{ id: 'e', title: 'Event', date: '2024', sources: ['s'] }];
    for (const dead of [false, true]) {
      const timeline = await mount({ locale: 'en' }, { sources: [{ ...source, dead }], events });
      timeline.element.select('e');
      await timeline.still();
      const links = timeline.all<HTMLAnchorElement>('.card a').map(({ href }) => new URL(href).host);
      expect(links).to.deep.equal(
        dead ? ['archive.example.org', 'example.org'] : ['example.org', 'archive.example.org'],
      );
      expect(timeline.one('.card').textContent.includes('no longer answers')).to.equal(dead);
    }
  });
});

describe('toJsonLd()', () => {
  afterEach(clear);

  it('gives every event, quotation and source, with the addresses readers share', async () => {
    const timeline = await mount({ src: '/events.json', locale: 'en', permalink: '', id: 'story' });
    const graph = timeline.element.toJsonLd()!['@graph'];
    const ofType = (type: string) => graph.filter((node) => [node['@type']].flat().includes(type));
    expect(ofType('Event')).to.have.length(40);
    expect(ofType('Quotation')).to.have.length(104);
    expect(JSON.stringify(graph)).to.contain(`#story=${DECISION}`);
    expect(document.createElement('event-timeline').toJsonLd()).to.equal(undefined);
  });
});

/** Is an end of it inside its panel and the window, so that it can be read there? */
function inView(node: Element): boolean {
  const box = node.getBoundingClientRect();
  const panel = node.closest('.details')!.getBoundingClientRect();
  const [top, bottom] = [Math.max(panel.top, 0), Math.min(panel.bottom, innerHeight)];
  return box.height > 0 && box.top < bottom - 16 && box.bottom > top + 16;
}

describe('who denied storing the data, in which document, in which words, and what contradicts it', () => {
  afterEach(clear);

  for (const [locale, earlier, denied] of [
    ['en', 'ArrowLeft', 'denied'],
    ['ar', 'ArrowRight', 'نفي'],
  ] as const) {
    for (const width of [1280, 480]) {
      it(`is answered in at most 12 key presses (${locale}, ${width} px)`, async () => {
        await reader.viewport(width, 900);
        const timeline = await mount({ src: '/events.json', locale });
        const { byId } = timeline.element.timeline!;
        const event = byId.get('ministry-statement-to-guardian')!;
        let presses = 0;
        const answers = new Map<string, boolean>();
        const look = () => {
          const all: [string, string, (node: HTMLElement) => boolean][] = [
            ['who', '.claims > div', (node) => node.textContent.includes(denied)],
            ['words', '.quote blockquote', (node) => node.textContent === event.quotes[0]!.text],
            ['where', '.quote .ref', (node) => node.dataset['cites'] === event.quotes[0]!.source!.id],
            ['against', '.opener', (node) => node.dataset['eventId'] === 'joint-press-investigation-2025-08'],
          ];
          for (const [answer, selector, holds] of all)
            if (timeline.all(selector).some((node) => holds(node) && inView(node))) answers.set(answer, true);
        };
        const press = async (key: string) => {
          presses++;
          await timeline.press(key);
          await timeline.still();
          look();
        };
        // Into the element (controls, events), to its end, one event back, and open. Where there is less room the
        // last events are one cluster: it spreads out, its end lists two events, and the first of them opens.
        for (const key of ['Tab', 'Tab', 'End']) await press(key);
        if (width < 500) {
          for (const key of ['Enter', 'Enter']) await press(key);
          await until(() => timeline.panel, 'the list, which comes on demand');
        }
        for (const key of width < 500 ? ['Tab', 'Tab', 'Enter'] : [earlier, 'Enter']) await press(key);
        expect(timeline.element.selected).to.equal(event.id);
        while (answers.size < 4 && presses < 12) await press('PageDown');
        expect([...answers.keys()].sort()).to.deep.equal(['against', 'where', 'who', 'words']);
      });
    }
  }
});

describe('taking along', () => {
  const given = Object.getOwnPropertyDescriptor(Navigator.prototype, 'clipboard');
  let copied: string[] = [];
  /** A clipboard that keeps what it is given, or one that refuses, as in a frame without permission. */
  const clipboard = (allowed: boolean) => {
    copied = [];
    const writeText = (text: string) =>
      allowed ? Promise.resolve(void copied.push(text)) : Promise.reject(new Error('refused'));
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } });
  };
  const button = (within: ParentNode, name: string) =>
    [...within.querySelectorAll<HTMLButtonElement>('.take button')].find(
      (node) => node.textContent.trim() === name,
    )!;
  const open = async (locale = 'en') => {
    const timeline = await mount({ src: '/events.json', locale, permalink: '' });
    timeline.element.select(DECISION);
    await timeline.still();
    return { timeline, quote: timeline.one('.quote[data-quote-id="004-q12"]') };
  };
  beforeEach(() => clipboard(true));
  afterEach(async () => {
    await clear();
    history.replaceState(null, '', location.pathname + location.search);
    if (given) delete (navigator as { clipboard?: unknown }).clipboard;
  });

  it('a link copies the address of the quotation, and says so', async () => {
    const { timeline, quote } = await open();
    button(quote, 'Copy link').click();
    await until(() => copied.length);
    expect(new URL(copied[0]!).hash).to.equal(`#timeline=${DECISION}/004-q12`);
    expect(button(quote, 'Copy link').dataset['done']).to.equal('Copied');
    await until(() => timeline.one('[role="status"]').textContent === 'Copied');
  });

  it('a quotation copies the original, the translation as ours, who says it, and where it stands', async () => {
    const { timeline, quote } = await open();
    const { text, translations, source } = timeline.element.timeline!.quotes.find(
      ({ id }) => id === '004-q12',
    )!;
    button(quote, 'Copy quotation').click();
    await until(() => copied.length);
    for (const part of [
      text,
      translations[0]!.text,
      'Our translation',
      'The document itself',
      source!.document!.name,
    ])
      expect(copied[0]).to.contain(part);
  });

  for (const [locale, cite, copy] of [
    ['en', 'Cite', 'Copy'],
    ['ar', 'توثيق', 'نسخ'],
  ] as const) {
    it(`a citation is shown in each format, copied, and gives the focus back (${locale})`, async () => {
      const { timeline, quote } = await open(locale);
      button(quote, cite).focus();
      await timeline.press('Enter');
      await timeline.shown('dialog.cite[open]');
      const dialog = timeline.one<HTMLDialogElement>('dialog.cite');
      const begins = ['', '[', 'TY  - ', '@'];
      for (const [i, radio] of timeline.all<HTMLInputElement>('dialog.cite input').entries()) {
        radio.click();
        const shown = () => dialog.querySelector('textarea')!.value;
        await until(() => shown().startsWith(begins[i]!), `format ${i}`);
        expect(shown()).to.contain('مجدي سعيد');
      }
      expect(await axe(timeline.element)).to.deep.equal([]);
      [...dialog.querySelectorAll('button')].find((node) => node.textContent.trim() === copy)!.click();
      await until(() => copied[0]?.startsWith('@'));
      await timeline.press('Escape');
      expect(dialog.open).to.equal(false);
      expect(timeline.active).to.equal(button(quote, cite));
      expect(timeline.element.selected, 'the panel stays open').to.equal(DECISION);
    });
  }

  it('an event is cited with each of its sources, and a source alone', async () => {
    const { timeline } = await open();
    const text = () => timeline.one<HTMLTextAreaElement>('dialog.cite textarea').value;
    button(timeline.one('.panel .body'), 'Cite').click();
    await timeline.shown('dialog.cite[open]');
    expect(text().trim().split('\n')).to.have.length(4);
    timeline.one<HTMLDialogElement>('dialog.cite').close();
    button(timeline.one('.card[data-source-id="s001"]'), 'Cite').click();
    await timeline.shown('dialog.cite[open]');
    expect(text()).to.contain('مايكروسوفت توقف خدمات تكنولوجية عن وحدة عسكرية إسرائيلية');
  });

  it('what the browser will not copy is shown selected instead', async () => {
    clipboard(false);
    const { timeline, quote } = await open();
    button(quote, 'Copy link').click();
    await timeline.shown('dialog.cite[open]');
    const dialog = timeline.one<HTMLDialogElement>('dialog.cite');
    const area = dialog.querySelector('textarea')!;
    expect(area.value).to.contain(`#timeline=${DECISION}/004-q12`);
    expect(area.selectionEnd - area.selectionStart).to.equal(area.value.length);
    expect(dialog.textContent).to.contain('did not allow copying');
  });
});

import { expect } from 'chai';
import { goldenRows, type GoldenReader } from '../unit/words/golden.js';
import { clear, Driver, frame, mount, reader, stage, wait } from './driver.js';

const ARABIC = /[\u0600-\u06FF]/;
const LATIN = /[A-Za-z]/;
const text = (node: Element | null | undefined) => node?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
const ticks = (timeline: Driver) => timeline.all('.tick').map(text);
const summary = (timeline: Driver) => text(timeline.one('[part="summary"]'));

/** Names and texts of the interface itself; what the file says stands in `bdi`, labels and quotations. */
function interfaceWords(timeline: Driver): string[] {
  const names = timeline.all('[aria-label]').map((node) => node.getAttribute('aria-label')!);
  const words = timeline.all('button, summary, .what, .topic, label, #key-hint').map((node) => {
    const own = node.cloneNode(true) as HTMLElement;
    own.querySelectorAll('bdi, [part="label"], small').forEach((inner) => inner.remove());
    return text(own);
  });
  return [...names, ...words].filter((said) => /\p{Letter}{3}/u.test(said));
}

/** Where each glyph stands on its track, by event. */
function places(timeline: Driver): Map<string, number> {
  const { left } = timeline.track.getBoundingClientRect();
  return new Map(timeline.items.map(({ dataset }) => [dataset.key!, timeline.glyphAt(dataset.key!).x - left]));
} // prettier-ignore

const file = (count: number) => ({
  language: 'en',
  events: Array.from({ length: count }, (_, i) => ({ id: `e${i}`, title: `Event ${i}`, date: '2024-05' })),
});

/** A timeline inside given markup, which holds one `<event-timeline>`. */
async function mountIn(html: string): Promise<Driver> {
  const timeline = new Driver(stage(html).querySelector('event-timeline')!);
  await timeline.element.loaded;
  await timeline.still();
  return timeline;
}

/** What the page must have drawn after an ancestor changed: two frames. */
async function twoFrames(): Promise<void> {
  await frame();
  await wait(0);
}

describe('a reader of English and a reader of Arabic', () => {
  before(() => reader.viewport(1280, 900));
  afterEach(clear);

  for (const [locale, direction, other] of [['en', 'ltr', ARABIC], ['ar', 'rtl', LATIN]] as const) {
    it(`find every word of the interface in their language (${locale})`, async () => {
      const timeline = await mount({ src: '/events.json', locale });
      timeline.element.select('no-evidence-statement-2025-05');
      await timeline.still();
      const root = timeline.one('.root');
      expect([root.lang, root.dir, getComputedStyle(root).direction]).to.deep.equal([locale, direction, direction]);
      const words = interfaceWords(timeline);
      expect(words.length).to.be.greaterThan(30);
      const foreign = words.filter((said) => other.test(said.replace(/Ctrl|⌘|Enter|←|→/g, '')));
      expect(foreign).to.deep.equal([]);
    });
  } // prettier-ignore

  it('find titles in their language, and the same dates in their words', async () => {
    const english = await mount({ src: '/events.json', locale: 'en' });
    const arabic = await mount({ src: '/events.json', locale: 'ar' });
    expect(text(english.one('[part="heading"]'))).to.equal('Microsoft, Azure and an Israeli military unit');
    expect(text(arabic.one('[part="heading"]'))).to.equal('مايكروسوفت وأزور ووحدة عسكرية إسرائيلية');
    expect(summary(english)).to.match(/^40 events, .*, in 6 lanes$/);
    expect(summary(arabic)).to.match(/^40 حدثًا، .*، في 6 مسارات$/);
    for (const timeline of [english, arabic]) {
      timeline.element.select('microsoft-decision-2025-09-24');
      await timeline.still();
    }
    expect(text(english.panel!.querySelector('time'))).to.equal('24 September 2025');
    expect(text(arabic.panel!.querySelector('time'))).to.equal('24 سبتمبر 2025');
    expect(text(arabic.panel!.querySelector('h3')))
      .to.match(ARABIC)
      .and.not.match(LATIN);
  });

  it('see the same picture, mirrored', async () => {
    const english = await mount({ src: '/events.json', locale: 'en', domain: '2024-06/2025-09' });
    const arabic = await mount({ src: '/events.json', locale: 'ar', domain: '2024-06/2025-09' });
    const forced = await mount({ src: '/events.json', locale: 'en', domain: '2024-06/2025-09', 'time-direction': 'rtl' }); // prettier-ignore
    const before = places(english);
    for (const mirrored of [arabic, forced]) {
      const after = places(mirrored);
      const { width } = mirrored.track.getBoundingClientRect();
      const scale = english.track.getBoundingClientRect().width / width;
      const shared = [...before.keys()].filter((key) => after.has(key));
      expect(shared.length).to.be.greaterThan(15);
      for (const key of shared)
        expect(before.get(key), key).to.be.closeTo((width - after.get(key)!) * scale, 1);
    }
    expect([...places(forced).keys()], 'the same order for the keyboard').to.deep.equal([...before.keys()]);
  });

  it('read each quotation in its own language and direction', async () => {
    const quote = (id: string, lang: string, said: string) => ({ id, lang, text: said, kind: 'direct' });
    const quotes = [
      quote('a', 'ar', 'قال (نعم).'),
      quote('b', 'en', 'He said (yes).'),
      quote('c', 'he', 'כן.'),
    ];
    const data = {
      language: 'en',
      events: [{ id: 'one', title: { en: 'One', ar: 'واحد' }, date: '2024', quotes }],
    };
    for (const locale of ['en', 'ar']) {
      const timeline = await mount({ locale }, data);
      timeline.element.select('one');
      await timeline.still();
      const shown = timeline
        .all<HTMLElement>('[data-quote-id] blockquote:not([part])')
        .map((node) => [node.lang, getComputedStyle(node).direction, node.textContent]);
      expect(shown).to.deep.equal([
        ['ar', 'rtl', 'قال (نعم).'],
        ['en', 'ltr', 'He said (yes).'],
        ['he', 'rtl', 'כן.'],
      ]);
      await clear();
    }
  });

  it('are told where a title is not in their language, and in which it is', async () => {
    const data = { language: 'ar', title: 'قصة', events: [{ id: 'one', title: 'حدث', date: '2024' }] };
    const timeline = await mount({ locale: 'en' }, data);
    timeline.element.select('one');
    await timeline.still();
    const heading = timeline.one('#panel-heading');
    expect(text(heading)).to.equal('حدث (in Arabic)');
    expect(heading.querySelector('bdi')!.lang).to.equal('ar');
    expect(getComputedStyle(heading.querySelector('bdi')!).direction).to.equal('rtl');
  });

  it('hear the name of a lane in the language it is in', async () => {
    const lanes = [{ id: 'a', title: 'Courts' }, { id: 'b', title: { en: 'Press', ar: 'صحافة' } }];
    const events = lanes.map(({ id }) => ({ id, lane: id, title: 'حدث', date: '2024-05-09' }));
    const timeline = await mount({ locale: 'ar' }, { language: 'en', lanes, events });
    const named = ['Courts', 'صحافة'].map((name, i) => {
      const innermost = [...timeline.items[i]!.querySelectorAll('bdi')].findLast((node) => text(node).includes(name));
      return innermost!.closest<HTMLElement>('[lang]')!.lang;
    });
    expect(named).to.deep.equal(['en', 'ar']);
    expect(text(timeline.items[0])).to.equal('حدث، 9 مايو 2024، Courts');
  }); // prettier-ignore

  it('hear counts in the right grammar, in all six Arabic forms', async () => {
    const forms: [count: number, en: string, ar: string][] = [
      [1, '1 event', 'حدث واحد'],
      [2, '2 events', 'حدثان'],
      [3, '3 events', '3 أحداث'],
      [10, '10 events', '10 أحداث'],
      [11, '11 events', '11 حدثًا'],
      [99, '99 events', '99 حدثًا'],
      [100, '100 events', '100 حدث'],
      [103, '103 events', '103 أحداث'],
    ];
    const timeline = await mount({}, file(1));
    for (const [count, en, ar] of forms) {
      timeline.element.data = file(count);
      for (const [locale, said] of [['en', `${en}, `], ['ar', `${ar}، `]] as const) {
        timeline.element.locale = locale;
        await timeline.element.loaded;
        expect(summary(timeline)).to.satisfy((line: string) => line.startsWith(said), `${summary(timeline)}: ${said}`);
      }
    }
  }); // prettier-ignore

  it('see the digits and the months of their region, or those the host chose', async () => {
    const timeline = await mount({ src: '/events.json', locale: 'ar', domain: '2025-05/2025-09' });
    const said = async (attributes: Record<string, string>) => {
      for (const name of ['locale', 'numerals', 'month-names']) timeline.element.removeAttribute(name);
      for (const [name, value] of Object.entries(attributes)) timeline.element.setAttribute(name, value);
      await timeline.element.updateComplete;
      return [summary(timeline), ...ticks(timeline), ...timeline.all('.context').map(text)].join(' ');
    };
    expect(await said({ locale: 'ar' }))
      .to.contain('40 حدثًا')
      .and.contain('يوليو')
      .and.contain('2025');
    expect(await said({ locale: 'ar-EG' }))
      .to.contain('٤٠ حدثًا')
      .and.contain('٢٠٢٥')
      .and.not.match(/\d/);
    expect(await said({ locale: 'ar-EG', numerals: 'latn' }))
      .to.contain('40')
      .and.not.match(/[٠-٩]/);
    expect(await said({ locale: 'ar-LB' }))
      .to.contain('تموز')
      .and.not.contain('يوليو');
    expect(await said({ locale: 'ar-DZ' }))
      .to.contain('جويلية')
      .and.contain('2025');
    expect(await said({ locale: 'ar-LB', 'month-names': 'both' }))
      .to.contain('تموز')
      .and.contain('يوليو');
    expect(await said({ locale: 'en', numerals: 'arab' })).to.contain('٤٠ events');
    expect(await said({ locale: 'fr' }), 'no messages: English').to.contain('40 events');
  });

  it('are spoken to in the words of the host, where it has its own', async () => {
    const timeline = await mount();
    const fit = () => timeline.one('[data-control="fitAll"]').getAttribute('aria-label');
    const ours = [fit(), summary(timeline)];
    timeline.element.messages = {
      en: { fitAll: 'Whole story', summaryLine: ({ events }) => `${events} entries` },
      ar: { fitAll: 'القصة كلها' },
    };
    await timeline.still();
    expect([fit(), summary(timeline)]).to.deep.equal(['Whole story', '40 entries']);
    timeline.element.locale = 'ar';
    await timeline.still();
    expect(fit()).to.equal('القصة كلها');
    expect(summary(timeline)).to.match(ARABIC);
    Object.assign(timeline.element, { locale: 'en', messages: 'no words' });
    await timeline.still();
    expect([fit(), summary(timeline)]).to.deep.equal(ours);
  });

  it('are shown the golden dates letter for letter in this engine', async () => {
    const table = (await (await fetch('/test/fixtures/golden-dates.json')).json()) as { readers: GoldenReader[] };
    const rows = goldenRows(table);
    expect(rows.length).to.be.greaterThan(200);
    const wrong = rows.filter(({ said, expected }) => said !== expected);
    expect(wrong.map(({ title, said, expected }) => `${title}: ${said}, not ${expected}`)).to.deep.equal([]);
  }); // prettier-ignore
});

describe('the language of the page', () => {
  before(() => reader.viewport(1280, 900));
  afterEach(clear);

  const tag = '<event-timeline src="/events.json"></event-timeline>';
  const speaks = (timeline: Driver) => {
    const { lang, dir } = timeline.one('.root');
    const axis = timeline.one('.axis').classList.contains('reversed') ? 'rtl' : 'ltr';
    return `${lang} ${dir}, time ${axis}`;
  };

  it('is taken from the nearest lang, the direction of time from the nearest dir', async () => {
    const cases: [html: string, says: string][] = [
      [tag, 'en ltr, time ltr'],
      [`<div lang="ar" dir="rtl">${tag}</div>`, 'ar rtl, time rtl'],
      [`<div lang="ar" dir="rtl"><p lang="en" dir="ltr">${tag}</p></div>`, 'en ltr, time ltr'],
      [`<div lang="ar" dir="rtl">${tag.replace('>', ' locale="en">')}</div>`, 'en ltr, time ltr'],
      [`<div lang="ar-LB" dir="ltr">${tag}</div>`, 'ar rtl, time ltr'],
      [tag.replace('>', ' lang="ar" dir="rtl">'), 'ar rtl, time rtl'],
      [tag.replace('>', ' locale="en" dir="rtl">'), 'en ltr, time rtl'],
      [tag.replace('>', ' locale="ar" time-direction="ltr">'), 'ar rtl, time ltr'],
      [tag.replace('>', ' locale="en" time-direction="rtl">'), 'en ltr, time rtl'],
    ];
    for (const [html, says] of cases) {
      expect(speaks(await mountIn(html)), html).to.equal(says);
      await clear();
    }
  });

  it('is found through the shadow host the element stands in', async () => {
    const host = stage('<section lang="ar" dir="rtl"><div></div></section>').querySelector('div')!;
    host.attachShadow({ mode: 'open' }).innerHTML = tag; // the test's own markup
    const timeline = new Driver(host.shadowRoot!.querySelector('event-timeline')!);
    await timeline.element.loaded;
    expect(speaks(timeline)).to.equal('ar rtl, time rtl');
    const section = host.parentElement!;
    [section.lang, section.dir] = ['en', 'ltr'];
    await twoFrames();
    expect(speaks(timeline), 'and followed when it changes').to.equal('en ltr, time ltr');
  });

  it('is followed within two frames, with the window, the open event and the focus as they were', async () => {
    const timeline = await mountIn(`<main lang="en"><div>${tag}</div></main>`);
    const page = timeline.element.closest('main')!;
    timeline.element.show('2024-06/2025-09');
    timeline.element.select('no-evidence-statement-2025-05');
    await timeline.still();
    timeline.element.focus();
    const [window, key] = [timeline.window, timeline.focusedKey];
    const steps: [change: () => void, says: string][] = [
      [() => (page.lang = 'ar'), 'ar rtl, time ltr'],
      [() => (page.dir = 'rtl'), 'ar rtl, time rtl'],
      [() => (page.lang = 'en'), 'en ltr, time rtl'],
      [() => page.removeAttribute('dir'), 'en ltr, time ltr'],
      [() => ([page.lang, page.dir] = ['ar', 'rtl']), 'ar rtl, time rtl'],
    ];
    for (const [change, says] of steps) {
      change();
      await twoFrames();
      expect(speaks(timeline)).to.equal(says);
      expect(timeline.focusedKey, 'focus').to.equal(key);
    }
    expect(timeline.element.selected).to.equal('no-evidence-statement-2025-05');
    await timeline.still();
    expect(timeline.window).to.deep.equal(window);
  });

  it('is followed from one region to another, whose digits differ', async () => {
    const timeline = await mountIn(`<main lang="ar">${tag}</main>`);
    expect(summary(timeline)).to.contain('40');
    timeline.element.closest('main')!.lang = 'ar-EG';
    await twoFrames();
    expect(summary(timeline)).to.contain('٤٠');
  });

  it('switched by the host keeps the window, the open event and the place of its glyph on the mirror', async () => {
    const timeline = await mount({ src: '/events.json', locale: 'en', domain: '2025-05/2025-09' });
    timeline.element.select('joint-press-investigation-2025-08');
    await timeline.still();
    const [window, x] = [timeline.window, places(timeline).get('joint-press-investigation-2025-08')!];
    const width = timeline.track.clientWidth;
    timeline.element.locale = 'ar';
    await timeline.still();
    expect(timeline.window).to.deep.equal(window);
    expect(timeline.element.selected).to.equal('joint-press-investigation-2025-08');
    expect(text(timeline.panel!.querySelector('h3'))).to.match(ARABIC);
    if (timeline.track.clientWidth === width)
      expect(places(timeline).get('joint-press-investigation-2025-08')).to.be.closeTo(width - x, 1);
    timeline.element.locale = 'en';
    await timeline.still();
    expect(places(timeline).get('joint-press-investigation-2025-08')).to.be.closeTo(x, 1);
  });

  it('turned by hand, time runs as asked, and the arrow keys follow the eye', async () => {
    const timeline = await mount({ src: '/events.json', locale: 'ar', 'time-direction': 'ltr' });
    timeline.element.focus();
    await timeline.press('Home');
    const first = timeline.element.timeline!.byId.get(timeline.focusedKey!)!.index;
    await timeline.press('ArrowRight');
    expect(timeline.element.timeline!.byId.get(timeline.focusedKey!)!.index).to.be.greaterThan(first);
    timeline.element.timeDirection = 'rtl';
    await timeline.element.updateComplete;
    await timeline.press('ArrowRight');
    expect(timeline.element.timeline!.byId.get(timeline.focusedKey!)!.index).to.equal(first);
  });
});

import { expect } from 'chai';
import { eventFile } from '../../bench/events.mjs';
import { seeded } from '../seeded.js';
import { clear, mount, reader, type Driver } from './driver.js';

interface Drawn {
  readonly key: string;
  readonly glyph: DOMRect;
  readonly label: DOMRect | undefined;
}

function drawn(timeline: Driver): Drawn[] {
  return timeline.items.map((item) => {
    const label = item.querySelector('.label:not(.vh)');
    const key = item.dataset.key!;
    const { x, y } = timeline.glyphAt(key);
    const count = item.querySelector('.count');
    return {
      key,
      glyph: count?.getBoundingClientRect() ?? new DOMRect(x - 8, y - 8, 16, 16),
      label: label?.getBoundingClientRect(),
    };
  });
}

const meet = (a: DOMRect, b: DOMRect) =>
  a.left < b.right - 0.5 && b.left < a.right - 0.5 && a.top < b.bottom - 0.5 && b.top < a.bottom - 0.5;

/** Every pair of labels, and of a label and another's glyph, that share a pixel. */
function overlaps(all: readonly Drawn[]): string[] {
  const found: string[] = [];
  for (const [i, a] of all.entries()) {
    for (const [j, b] of all.entries()) {
      if (i < j && a.label && b.label && meet(a.label, b.label)) found.push(`labels ${a.key} and ${b.key}`);
      if (i !== j && a.label && meet(a.label, b.glyph)) found.push(`label ${a.key} on glyph ${b.key}`);
    }
  }
  return found;
}

describe('the picture of any window', () => {
  before(() => reader.viewport(1280, 900));
  afterEach(clear);

  for (const [locale, width] of [
    ['en', 1200],
    ['ar', 1200],
    ['en', 340],
    ['ar', 340],
  ] as const)
    it(`paints one glyph for each single event, where its button is (${locale}, ${width} px)`, async () => {
      const timeline = await mount({ src: '/events.json', locale });
      timeline.element.style.cssText = `width: ${width}px; --timeline-font-size: 18px`;
      let seen = 0;
      for (const window of ['2023-10/2025-09', '2025-08/2025-09', '2025-09-24']) {
        timeline.element.show(window);
        await timeline.still();
        const single = timeline.items.filter((item) => item.matches('[part=event]'));
        seen += single.length;
        expect(timeline.glyphs, window).to.have.length(single.length);
        for (const item of single) {
          const [place, glyph] = [timeline.placeOf(item), timeline.glyphAt(item.dataset.key!)];
          expect(Math.hypot(place.x - glyph.x, place.y - glyph.y), item.dataset.key).to.be.lessThan(0.75);
        }
      }
      expect(seen).to.be.greaterThan(1);
    });

  for (const locale of ['en', 'ar']) {
    it(`has no label on a label or on a glyph in 25 random windows (${locale})`, async function () {
      this.timeout(60_000);
      const timeline = await mount({ src: '/events.json', locale });
      const random = seeded(locale === 'en' ? 1948 : 2025);
      const [from, to] = [Date.UTC(1990, 0), Date.UTC(2026, 0)];
      for (let i = 0; i < 25; i++) {
        const length = 86_400_000 * 13_000 ** random();
        const start = from + random() * (to - from - length);
        const day = (ms: number) => new Date(ms).toISOString().slice(0, 10);
        timeline.element.show(`${day(start)}/${day(start + length)}`);
        await timeline.element.updateComplete;
        expect(overlaps(drawn(timeline)), `${day(start)}/${day(start + length)}`).to.deep.equal([]);
      }
    });
  }

  it('says of each event which it is of how many, whatever is in the window', async () => {
    const timeline = await mount();
    const { events, byId } = timeline.element.timeline!;
    for (const domain of ['2024', '2025-09']) {
      timeline.element.show(domain);
      await timeline.element.updateComplete;
      const places = timeline.items.map(({ dataset, parentElement }) => [
        dataset.key,
        Number(parentElement!.getAttribute('aria-posinset')),
        Number(parentElement!.getAttribute('aria-setsize')),
      ]);
      const wanted = timeline.items.map(({ dataset: { key } }) => [
        key,
        byId.get(key!)!.index + 1,
        events.length,
      ]);
      expect(places, domain).to.deep.equal(wanted);
    }
  });

  it('separates the events of 24 September 2025 when one day is shown', async () => {
    const timeline = await mount();
    timeline.element.show('2025-09-24');
    await timeline.element.updateComplete;
    expect(timeline.days).to.be.closeTo(1, 0.001);
    const ofThatDay = [
      'microsoft-decision-2025-09-24',
      'brad-smith-blog-post',
      'microsoft-statement-and-spokesperson',
      'other-services-continue',
    ];
    const places = ofThatDay.map((id) => timeline.glyphAt(id));
    expect(new Set(places.map(({ x, y }) => `${Math.round(x)} ${Math.round(y)}`)).size).to.equal(4);
    expect(overlaps(drawn(timeline))).to.deep.equal([]);
  });

  it('reaches out to 1991', async () => {
    const timeline = await mount();
    for (let i = 0; i < 12; i++) timeline.element.zoomBy(0.5);
    await timeline.element.updateComplete;
    expect(timeline.element.visible.from.getUTCFullYear()).to.be.lessThan(1991);
    expect(timeline.item('microsoft-in-israel-since-1991').getAttribute('part')).to.equal('event');
  });

  it('draws a month as a bar of its whole length with the glyph in the middle', async () => {
    const timeline = await mount();
    timeline.element.show('2025-04/2025-07');
    await timeline.element.updateComplete;
    const bar = timeline.one('[data-id="no-evidence-statement-2025-05"] rect').getBoundingClientRect();
    const track = timeline.track.getBoundingClientRect();
    const perDay = track.width / timeline.days;
    expect(bar.width).to.be.closeTo(31 * perDay, 1);
    expect(timeline.glyphAt('no-evidence-statement-2025-05').x).to.be.closeTo(bar.left + bar.width / 2, 1);
  });

  for (const width of [1280, 360])
    it(`fills every bar, faded ends too, with what is there (${width} px)`, async () => {
      await reader.viewport(width, 900);
      const timeline = await mount();
      const fades = new Set<string>();
      for (const interval of ['1990/2025', '2025-05/2025-10', '2025-09-20/2025-09-30']) {
        timeline.element.show(interval);
        await timeline.still();
        const fills = timeline.all('.extent [fill]').map((node) => node.getAttribute('fill')!);
        const used = fills.flatMap((fill) => /^url\((#.+)\)$/.exec(fill)?.[1] ?? []);
        const fading = used.filter((id) => id.startsWith('#to-'));
        fading.forEach((id) => fades.add(id));
        expect(used.filter((id) => !timeline.root.querySelector(id)), interval).to.deep.equal([]);
        const there = timeline.all('.ground linearGradient').map(({ id }) => `#${id}`);
        expect(there, 'and no others').to.have.members([...new Set(fading)]);
      }
      expect(fades.size).to.be.greaterThan(1);
      await reader.viewport(1280, 900);
    }); // prettier-ignore

  it('keeps the dashes of what is about or perhaps, where its bar fades too', async () => {
    const dates = ['2024-02~/..', '[..2024-08?]', '2024-04/..', '[2024-03..]'];
    const events = dates.map((date, i) => ({ id: `e${i}`, title: date, date }));
    const timeline = await mount({ locale: 'en' }, { events, home: '2023-12/2024-10' });
    const edges = (id: string) =>
      timeline.all(`.extent[data-id="${id}"] [stroke]`).map((node) => node.getAttribute('stroke'));
    expect(edges('e0')).to.deep.equal(['url(#to-x2-0)']);
    expect(edges('e1')).to.deep.equal(['url(#to-x1-0)']);
    expect([...edges('e2'), ...edges('e3')], 'of others').to.deep.equal([]);
    const [edge] = timeline.all('.extent[data-id="e1"] [stroke]');
    expect(getComputedStyle(edge!).strokeDasharray).to.match(/^4(px)?,? 3(px)?$/);
  });

  it('draws a count with its centre where the cluster stands, however many digits it has', async () => {
    for (const size of [120, 1000, 20_000]) {
      const timeline = await mount({ locale: 'en' }, eventFile(size));
      const digits = new Set<number>();
      for (const count of timeline.all('.cluster .count')) {
        const spot = count.closest('.spot')!;
        const { left, right } = spot.getBoundingClientRect();
        const place = spot.classList.contains('leftward') ? right - 12 : left + 12;
        digits.add(count.textContent.length);
        if (count.textContent.length < 4) expect(timeline.centre(count).x, count.textContent).to.be.closeTo(place, 1);
      }
      expect(digits.size, `${size}`).to.be.greaterThan(0);
      await clear();
    }
  }); // prettier-ignore

  it('shows how the events lie of lanes too crowded for numbers, behind their clusters', async () => {
    const timeline = await mount({ locale: 'en' }, eventFile(20_000));
    const crowds = timeline.all('.crowd');
    expect(crowds.length).to.equal(timeline.element.timeline!.lanes.length);
    const pills = timeline.all('.cluster .count').map((count) => count.getBoundingClientRect());
    for (const crowd of crowds) {
      expect(crowd.closest('[aria-hidden]')).to.not.equal(null);
      const { top, bottom, width } = crowd.getBoundingClientRect();
      expect(width).to.be.greaterThan(0.8 * timeline.track.clientWidth);
      expect(bottom - top).to.be.greaterThan(15);
      expect(pills.filter((pill) => pill.bottom > top && pill.top < bottom)).to.deep.equal([]);
    }
    await clear();
    expect((await mount()).all('.crowd')).to.deep.equal([]);
  });

  it('shows how all events lie between the dates and the clusters where time runs down', async () => {
    await reader.viewport(360, 780);
    for (const locale of ['en', 'ar']) {
      const timeline = await mount({ locale }, eventFile(20_000));
      const tint = (one: HTMLElement) => getComputedStyle(one).getPropertyValue('--tint');
      expect(timeline.all('[part="lane"]').map(tint)).to.not.include(tint(timeline.one('.crowd')));
      const [crowd, ...others] = timeline.all('.crowd').map((one) => one.getBoundingClientRect());
      expect(others, 'one for all lanes').to.deep.equal([]);
      expect(crowd!.height).to.be.greaterThan(0.8 * timeline.track.clientHeight);
      expect(crowd!.width).to.be.greaterThan(15);
      const beside = (one: HTMLElement) => {
        const { left, right } = one.getBoundingClientRect();
        return [left >= crowd!.right, right <= crowd!.left];
      };
      const [names, dates] = ['.cluster .label', '.tick'].map((all) => timeline.all(all).map(beside));
      const [after, before] = locale === 'en' ? [[true, false], [false, true]] : [[false, true], [true, false]];
      expect([...new Set(names!.map(String))], `names, ${locale}`).to.deep.equal([String(after)]);
      expect([...new Set(dates!.map(String))], `dates, ${locale}`).to.deep.equal([String(before)]);
      await clear();
    }
    await reader.viewport(1280, 900);
  }); // prettier-ignore

  it('names each month, year or day once where time runs down, and keeps dates off the bars', async () => {
    await reader.viewport(360, 780);
    const timeline = await mount();
    const ticks = () => timeline.all('.tick');
    const said = async (window: string) => {
      timeline.element.show(window);
      await timeline.still();
      return ticks().map((tick) => tick.textContent);
    };
    expect((await said('2025-08/2025-09')).join()).to.equal('3 Aug,10,17,24,31,7 Sep,14,21,28');
    expect((await said('2024-11/2025-04')).join()).to.equal('Dec 2024,Jan 2025,Feb,Mar,Apr');
    const days = (await said('2025-09-24/2025-09-25')).filter((tick) => tick.includes('Sep'));
    expect(days).to.deep.equal(['24 Sep, 03:00', '25 Sep, 00:00']);
    timeline.element.locale = 'ar';
    expect((await said('2025-08/2025-09'))[0]).to.equal('3 أغسطس');
    const [first, plain] = ticks().map((tick) => tick.offsetHeight);
    expect(first, 'on one line').to.be.lessThan(1.5 * plain!);
    timeline.element.locale = 'ar-LB';
    await said('2025-09-24');
    const bars = timeline.all('[part="span"]').map((bar) => bar.getBoundingClientRect().right);
    expect(bars.length).to.be.greaterThan(0);
    for (const window of ['2024-11/2025-04', '2025-01/2025-02', '2025-09-24']) {
      await said(window);
      const dates = ticks().filter((tick) => tick.getBoundingClientRect().left < Math.max(...bars));
      expect(dates.map((tick) => tick.textContent), window).to.deep.equal([]);
    }
    await reader.viewport(1280, 900);
  }); // prettier-ignore

  it('cuts a label of one line where its room ends, and no word of joined letters', async () => {
    for (const locale of ['en', 'ar']) {
      const timeline = await mount({ src: '/events.json', locale, selected: 'nasr-dismissed-2024-10' });
      const cut = timeline
        .all('.label.lines-1')
        .filter((label) => label.scrollHeight > label.clientHeight + 3);
      expect(cut.length, locale).to.be.greaterThan(1);
      const left = cut.map((label) => {
        const text = document.createRange();
        text.selectNodeContents(label);
        return label.clientWidth - text.getClientRects()[0]!.width;
      });
      if (locale === 'en') expect(Math.max(...left), left.join()).to.be.lessThan(14);
      else expect(Math.max(...left), left.join()).to.be.greaterThan(14);
      await clear();
    }
  });

  it('writes a cluster’s name on one line where time runs down and it has room', async () => {
    await reader.viewport(360, 780);
    const timeline = await mount();
    const names = timeline.all('.cluster .label');
    await reader.viewport(1280, 900);
    expect(names.length).to.be.greaterThan(3);
    const short = names.filter(({ textContent }) => textContent.length < 26);
    expect(short.length).to.be.greaterThan(0);
    for (const name of short) expect(name.offsetHeight, name.textContent).to.be.lessThan(24);
  });

  it('says dates the same in every time zone', async () => {
    const timeline = await mount();
    timeline.element.select('microsoft-decision-2025-09-24');
    await timeline.still();
    expect(timeline.panel!.querySelector('time')!.textContent).to.equal('24 September 2025');
    timeline.element.select('hrc-59-albanese-report');
    await timeline.still();
    expect(timeline.panel!.textContent).to.contain('16 June to 11 July 2025');
    timeline.element.fit();
    await timeline.still();
    const ticks = timeline.all('.tick').map((tick) => tick.textContent);
    expect(ticks).to.include.members(['Jan', 'Apr', 'Jul', 'Oct']);
  });

  it('names what begins near the start of the window, and not what ends there', async () => {
    const timeline = await mount();
    const named = async (domain: string) => {
      timeline.element.show(domain);
      await timeline.still();
      return timeline.all('.context').map((context) => context.textContent);
    };
    expect(await named('2025-08-31/2025-09-29')).to.deep.equal(['September 2025']);
    expect(await named('2023-12-20/2025-09')).to.deep.equal(['2024', '2025']);
    expect(await named('2024-09-17T23:00Z/2024-09-19T01:00Z')).to.deep.equal(['18 September 2024']);
    expect(await named('2025-09-04/2025-09-28')).to.deep.equal(['September 2025']);
    const [tick, context] = [timeline.one('.tick'), timeline.one('.context')].map(
      (node) => node.getBoundingClientRect().left,
    );
    expect(context, 'at the start').to.be.lessThan(tick!);
  });

  it('keeps the opened event in sight, beside its panel', async () => {
    const timeline = await mount();
    for (const id of ['microsoft-decision-2025-09-24', 'hamas-attack-2023-10', 'nimbus-2021']) {
      timeline.element.select(id);
      await timeline.still();
      const [glyph, track, panel] = [
        timeline.glyphAt(id),
        timeline.track.getBoundingClientRect(),
        timeline.panel!.getBoundingClientRect(),
      ];
      expect(glyph.x, id).to.be.within(track.left, track.right);
      expect(
        glyph.x < panel.left || glyph.x > panel.right || glyph.y < panel.top,
        `${id} is not under its panel`,
      ).to.equal(true);
      expect(timeline.item(id).getAttribute('part'), `${id} stands alone`).to.equal('event');
    }
  });

  it('holds at most 1,500 nodes for 20,000 events', async () => {
    const events = Array.from({ length: 20_000 }, (_, i) => ({
      id: `e${i}`,
      title: `Event ${i}`,
      date: new Date(i * 4e7).toISOString().slice(0, 10),
      lane: `l${i % 6}`,
    }));
    const timeline = await mount(
      { locale: 'en' },
      { lanes: [0, 1, 2, 3, 4, 5].map((i) => ({ id: `l${i}`, title: `Lane ${i}` })), events },
    );
    for (let i = 0; i < 14; i++) {
      expect(timeline.track.querySelectorAll('*').length, `${timeline.days} days`).to.be.at.most(1500);
      timeline.element.zoomBy(1.9);
      await timeline.element.updateComplete;
    }
  });
});

describe('the panel where time runs down', () => {
  afterEach(clear);

  for (const locale of ['en', 'ar']) {
    it(`stands in line under its event, and moves all that is later, nothing else (${locale})`, async () => {
      await reader.viewport(480, 900);
      const timeline = await mount({ src: '/events.json', locale });
      timeline.element.style.width = '360px';
      timeline.element.show('2025-04/2025-09');
      await timeline.still();
      const id = 'hrc-59-albanese-report';
      timeline.element.select(id);
      await timeline.still();
      timeline.element.select(null);
      await timeline.still();
      const places = () =>
        new Map(timeline.items.map((item) => [item.dataset['key']!, item.getBoundingClientRect().top]));
      const before = places();
      timeline.element.select(id);
      await timeline.still();
      const after = places();
      const panel = timeline.panel!.getBoundingClientRect();
      const opened = timeline.item(id).getBoundingClientRect();
      expect(panel.top, 'under its event').to.be.greaterThan(opened.top + 16);
      expect(panel.top, 'close to it').to.be.lessThan(opened.bottom + 16);
      for (const [key, top] of after) {
        const moved = top - before.get(key)!;
        if (before.get(key)! <= before.get(id)!) expect(moved, key).to.be.closeTo(0, 1);
        else expect(top, `${key} is below the panel`).to.be.at.least(panel.bottom - 4);
      }
    });
  }
});

import { expect } from 'chai';
import { clear, mount, reader } from './driver.js';

describe('the built file', () => {
  it('defines the element and holds no decorator', async () => {
    const text = await (await fetch('/dist/event-timeline.js')).text();
    expect(text).not.to.match(/@(customElement|property|query)\(/);
    const before = customElements.get('event-timeline');
    const built = (await import(
      /* the file itself */ new URL('/dist/event-timeline.js', location.href).href
    )) as object;
    expect(built).to.have.property('EventTimeline');
    expect(customElements.get('event-timeline'), 'defined twice: the first stays').to.equal(before);
  });
});

describe('a page with the real story', () => {
  before(() => reader.viewport(1280, 900));
  afterEach(clear);

  it('shows all 40 events', async () => {
    const timeline = await mount();
    expect(timeline.element.timeline!.events).to.have.length(40);
    expect(timeline.element.problems).to.deep.equal([]);
    expect(timeline.items.length).to.be.greaterThan(20);
  });
});

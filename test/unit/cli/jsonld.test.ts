import { describe, expect, it } from 'vitest';
import { toJsonLd } from '../../../src/cite/jsonld.js';
import { jsonldText } from '../../../src/cli/jsonld.js';
import { parse } from '../../../src/parse/events.js';

describe('jsonldText(fileText)', () => {
  const file = {
    format: 1,
    language: 'en',
    events: [{ id: 'e', title: 'a </script><!-- b', date: '2025-05' }],
  };

  it('cannot end the script it stands in, and says the same when it is read', () => {
    const { text, problems } = jsonldText(JSON.stringify(file));
    expect(text).not.toContain('<');
    expect(JSON.parse(text)).toEqual(toJsonLd(parse(file).timeline));
    expect(problems).toEqual([]);
  });

  it('hands on what is wrong with the file, and throws at what is no JSON', () => {
    const broken = JSON.stringify({
      ...file,
      events: [...file.events, { id: 'f', title: 'F', date: 'soon' }],
    });
    const { text, problems } = jsonldText(broken);
    expect(problems.map(({ path }) => path)).toContain('events[1].date');
    expect(text).not.toContain('#event-f');
    expect(() => jsonldText('{')).toThrow(SyntaxError);
  });
});

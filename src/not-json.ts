/** What a text is that is no JSON, and how to mend it. */
import { LoadError, NotJson } from './load.js';
import { faultIn } from './scan/walk.js';

/** A page of HTML and any other type are named for what they are; of JSON the place of its fault is told. */
export function whyNotJson({ text, type, where, cause }: NotJson): LoadError {
  if (/^\s*<(!doctype|html|head|body|\?xml)/i.test(text)) {
    const mend = 'This looks like an HTML page: check that the address leads to the file itself.';
    return new NotJson(text, type, where, cause, 'type', 'The file is not JSON', mend);
  }
  if (!/^$|json/i.test(type)) {
    const what = `The file came as ${type.slice(0, 60)} and is not JSON`;
    return new NotJson(text, type, where, cause, 'type', what);
  }
  const mend = 'Look there for a missing or spare comma, quotation mark or bracket.';
  return new LoadError('json', `The file is not JSON ${faultIn(text)}`, where, mend, { cause });
}

import { toJsonSchema } from '@valibot/to-json-schema';
import { format } from 'prettier';
import * as schema from '../src/parse/schema.js';

const definitions = {
  Text: schema.TextSchema,
  Language: schema.TagSchema,
  Date: schema.EdtfSchema,
  Lane: schema.LaneSchema,
  Source: schema.SourceSchema,
  Quote: schema.QuoteSchema,
  InlineQuote: schema.InlineQuoteSchema,
  Event: schema.EventSchema,
  Difference: schema.DifferenceSchema,
};

/** The text of `event-timeline.schema.json`, as the valibot schema has it now. */
export function jsonSchema(): Promise<string> {
  const printed = toJsonSchema(schema.FileSchema, { target: 'draft-2020-12', definitions });
  return format(JSON.stringify(printed), { parser: 'json', printWidth: 110 });
}

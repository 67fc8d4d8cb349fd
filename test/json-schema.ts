import { toJsonSchema } from '@valibot/to-json-schema';
import * as schema from '../src/parse/schema.js';

const definitions = {
  Text: schema.TextSchema,
  Language: schema.TagSchema,
  Date: schema.EdtfSchema,
  Lane: schema.LaneSchema,
  Source: schema.SourceSchema,
  Quote: schema.QuoteSchema,
  Event: schema.EventSchema,
  Difference: schema.DifferenceSchema,
};

/** The text of `event-timeline.schema.json`, as the valibot schema has it now. */
export const jsonSchema = (): string =>
  `${JSON.stringify(toJsonSchema(schema.FileSchema, { target: 'draft-2020-12', definitions }), null, 2)}\n`;

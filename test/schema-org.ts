/** Checks JSON-LD against the definitions of schema.org itself, as `@vocabulary/schema` carries them. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const path = createRequire(import.meta.url).resolve('@vocabulary/schema/schema.nq');
const NAME = /^<http:\/\/schema\.org\/(\w+)> <[^>]*?(\w+)> <http:\/\/schema\.org\/(\w+)>/;

/** "Event subClassOf Thing" as `facts.subClassOf.get('Event')`. */
const facts: Record<string, Map<string, Set<string>>> = {};
for (const line of readFileSync(path, 'utf8').split('\n')) {
  const [, subject = '', predicate = '', object = ''] = NAME.exec(line) ?? [];
  const about = (facts[predicate] ??= new Map<string, Set<string>>());
  about.set(subject, (about.get(subject) ?? new Set()).add(object));
}
const told = (predicate: string, subject: string) => facts[predicate]?.get(subject) ?? new Set<string>();
const classes = new Set(['Thing', ...facts['subClassOf']!.keys(), ...facts['type']!.keys()]);

/** A type and all it is a kind of. */
function kindsOf(type: string): Set<string> {
  const kinds = new Set([type]);
  for (const kind of kinds) for (const parent of told('subClassOf', kind)) kinds.add(parent);
  return kinds;
}
const isIn = (types: readonly string[], wanted: ReadonlySet<string>) =>
  types.some((type) => [...kindsOf(type)].some((kind) => wanted.has(kind)));

type Node = Readonly<Record<string, unknown>>;
const listed = (value: unknown): unknown[] => (Array.isArray(value) ? (value as unknown[]) : [value]);
const typesOf = (node: Node): string[] =>
  node['@type'] === undefined ? [] : (listed(node['@type']) as string[]);

/**
 * Every breach of the vocabulary in a graph: an unknown type or property, one that has been superseded, a property
 * outside its domain, a value outside its range, a reference to no node.
 */
export function breaches(graph: readonly Node[]): string[] {
  const found: string[] = [];
  const byId = new Map(graph.map((node) => [node['@id'], node]));
  const complain = (node: Node, what: string) =>
    found.push(`${(node['@id'] as string | undefined) ?? 'inner node'}: ${what}`);

  /** @param outer - the property a Role qualifies, which it holds again: https://schema.org/Role */
  function visit(node: Node, outer = '') {
    const types = typesOf(node);
    for (const type of types) if (!classes.has(type)) complain(node, `no type ${type}`);
    for (const [property, value] of Object.entries(node)) {
      if (property.startsWith('@')) continue;
      const domain = told('domainIncludes', property);
      if (told('supersededBy', property).size) complain(node, `${property} is superseded`);
      const qualified = property === outer && types.includes('Role');
      if (!qualified && !isIn(types.length ? types : ['Thing'], domain))
        complain(node, `${property} is no property of ${types.join() || 'Thing'}`);
      for (const one of listed(value))
        if (!fits(one, property)) complain(node, `${property} cannot be ${JSON.stringify(one)}`);
    }
  }

  function fits(value: unknown, property: string): boolean {
    const range = told('rangeIncludes', property);
    if (typeof value === 'string') return textFits(value, range);
    if (typeof value !== 'object' || value === null) return false;
    const inner = value as Node;
    if ('@value' in inner) return range.has('Text') && typeof inner['@value'] === 'string';
    const isReference = Object.keys(inner).join() === '@id';
    const target = isReference ? byId.get(inner['@id']) : inner;
    if (!isReference) visit(inner, property);
    if (!target) return false;
    const types = typesOf(target);
    return types.length === 0 || types.includes('Role') || isIn(types, range);
  }

  for (const node of graph) visit(node);
  return found;
}

const DATE = /^\d{4}(-\d\d(-\d\d)?)?$/;
const DATE_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d)$/;

const textFits = (text: string, range: ReadonlySet<string>) =>
  range.has('Text') ||
  (range.has('URL') && URL.canParse(text)) ||
  (range.has('Date') && DATE.test(text)) ||
  (range.has('DateTime') && DATE_TIME.test(text));

import { parseArgs } from 'node:util';
import { nearest } from '../parse/nearest.js';
import { commands, type Command } from './commands.js';

/** Why nothing could be run: what is wrong, where, and how to mend it. */
export class CannotRun extends Error {}

export interface Understood {
  readonly command: Command;
  readonly file: string;
  readonly options: Readonly<Record<string, string | boolean | undefined>>;
}

/**
 * Understands the arguments after the program's name.
 * @returns `help` where help is asked for
 * @throws {CannotRun} when they name no command, an unknown option, or not one file
 */
export function understand(args: readonly string[]): Understood | 'help' {
  const [name, ...rest] = args;
  if (name === undefined) throw new CannotRun(`No command is given.\n\n${help()}`);
  if (['help', '--help', '-h'].includes(name) || rest.includes('--help')) return 'help';
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) throw new CannotRun(`There is no command "${name}". ${meant(name)}`);
  const { values, positionals } = parsed(name, command, rest);
  if (positionals.length !== 1)
    throw new CannotRun(
      `"${name}" takes one file, and ${positionals.length || 'none'} ${positionals.length > 1 ? 'are' : 'is'} given. Write: event-timeline ${name} ${command.usage}`,
    );
  return { command, file: positionals[0]!, options: values };
}

function meant(name: string): string {
  const near = nearest(name, Object.keys(commands));
  return near ? `If you meant "${near}", write that.` : `Write one of: ${Object.keys(commands).join(', ')}.`;
}

function parsed(name: string, command: Command, args: readonly string[]) {
  const options = Object.fromEntries(
    Object.entries(command.options).map(([key, { type }]) => [key, { type }] as const),
  );
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (cause) {
    const why = (cause as Error).message.split('\n')[0]!;
    throw new CannotRun(`${why} Write: event-timeline ${name} ${command.usage}`);
  }
}

export const help = (): string =>
  [
    'Usage: event-timeline COMMAND FILE [options]',
    ...Object.entries(commands).flatMap(([name, { usage, about, options }]) => [
      '',
      `  ${name} ${usage}`,
      `      ${about}`,
      ...Object.entries(options).map(
        ([key, { type, about }]) => `      --${key}${type === 'string' ? ' …' : ''}  ${about}`,
      ),
    ]),
    '',
    'Exit: 0 clean, 1 problems (errors or warnings; hints are none), 2 could not run.',
    '',
  ].join('\n');

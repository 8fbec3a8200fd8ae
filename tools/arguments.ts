import { parseArgs, type ParseArgsConfig } from 'node:util';

/** Parses the arguments of a command. An unknown option ends the process with the usage. */
export function argumentsOf<T extends ParseArgsConfig>(config: T, usage: string): ReturnType<typeof parseArgs<T>> {
  try {
    return parseArgs(config);
  } catch (error) {
    // What Node says of it is meant to be read.
    console.error(`${(error as Error).message}\n\n${usage}`);
    process.exit(1);
  }
}

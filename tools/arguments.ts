import { parseArgs, type ParseArgsConfig } from 'node:util';

/**
 * What stands behind a command. An option that it does not have is told, with how it is used, and the command ends.
 *
 * @param usage the lines that say how the command is used
 */
export function argumentsOf<T extends ParseArgsConfig>(config: T, usage: string): ReturnType<typeof parseArgs<T>> {
  try {
    return parseArgs(config);
  } catch (error) {
    // What Node says of it is meant to be read.
    console.error(`${(error as Error).message}\n\n${usage}`);
    process.exit(1);
  }
}

import { fileURLToPath } from 'node:url';
import { build, type Rolldown } from 'vite';

/** A file that the studio's page loads. */
export interface PageFile {
  type: string;
  text: string;
}

/** What the studio's page loads, by name below its own address. A name changes with what the file says. */
export interface PageFiles {
  script: string;
  style: string;
  files: ReadonlyMap<string, PageFile>;
}

const TYPES = { chunk: 'text/javascript; charset=utf-8', asset: 'text/css; charset=utf-8' } as const;

/**
 * Makes one script and one style sheet of the studio's page. From the development server it would load some hundred modules each
 * time that it is opened, and be loaded anew with the help center's pages.
 */
export async function bundlePage(): Promise<PageFiles> {
  const output = await build({
    configFile: false,
    root: fileURLToPath(new URL('../../..', import.meta.url)),
    mode: 'production',
    logLevel: 'error',
    publicDir: false,
    // With a development server in this process, the build would be one for development too.
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact', development: false } },
    build: {
      write: false,
      modulePreload: false,
      rolldownOptions: {
        input: fileURLToPath(new URL('../page/studio.start.ts', import.meta.url)),
        output: { entryFileNames: '[name]-[hash].js', assetFileNames: '[name]-[hash][extname]', codeSplitting: false },
      },
    },
  });
  const made = [output].flat().flatMap((each) => ('output' in each ? each.output : []));
  return {
    script: nameOf(made, 'chunk'),
    style: nameOf(made, 'asset'),
    files: new Map(made.map((each) => [each.fileName, { type: TYPES[each.type], text: textOf(each) }])),
  };
}

function nameOf(made: readonly (Rolldown.OutputChunk | Rolldown.OutputAsset)[], type: keyof typeof TYPES): string {
  const all = made.filter((each) => each.type === type);
  const [first] = all;
  if (!first || all.length > 1) throw new Error(`The studio’s page has ${all.length} files of type ${type}.`);
  return first.fileName;
}

function textOf(made: Rolldown.OutputChunk | Rolldown.OutputAsset): string {
  return made.type === 'chunk' ? made.code : Buffer.from(made.source).toString();
}

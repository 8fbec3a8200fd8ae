import { addressesIn, readContent, type Library } from '../../src/content/index.ts';

/** Hosts that RFC 2606 reserves for examples. */
const EXAMPLE_HOST = /(?:\/\/|@)(?:[\w-]+\.)*example(?:\.(?:com|net|org))?(?![\w.-]*\w)/;
const ASSUMED = /\bsource[:=]\s*"?assumed\b/;

/** What has to be settled before readers see a release of the content in `root`: a paragraph each, with what to do. */
export function releaseWarnings(root: string, { site }: Pick<Library, 'site'>): string[] {
  const placeholders = placesOf(root, EXAMPLE_HOST);
  const assumed = placesOf(root, ASSUMED);
  return [
    ...(placeholders.length === 0
      ? []
      : [
          'These addresses are placeholders. Replace them with your own, and run `npm run release` again:\n' +
            listOf(placeholders),
        ]),
    ...(site.security !== undefined
      ? []
      : [
          `security.txt tells people to report weaknesses of this site to \`support\`, ${addressesIn(site.support.address)[0]}. ` +
            'If that is not you, set `security` in content/site.yaml to an address that you read.',
        ]),
    ...(assumed.length === 0
      ? []
      : [
          'These facts are marked `source: assumed`: nobody has confirmed them. Confirm each one with the vendor, and then ' +
            `remove the mark:\n${listOf(assumed)}`,
        ]),
  ];
}

interface Place {
  file: string;
  lines: number[];
}

/** Where a pattern matches in the content. Comments don't count, nor the records of what was translated. */
function placesOf(root: string, pattern: RegExp): Place[] {
  return [...readContent(root).texts]
    .filter(([file]) => !file.startsWith('content/translations/'))
    .map(([file, text]) => ({
      file,
      lines: text.split('\n').flatMap((line, at) => (pattern.test(line.replace(/^\s*#.*/, '')) ? [at + 1] : [])),
    }))
    .filter(({ lines }) => lines.length > 0)
    .sort((a, b) => a.file.localeCompare(b.file, 'en'));
}

function listOf(places: readonly Place[]): string {
  return places
    .map(({ file, lines }) => `  ${file}, ${lines.length === 1 ? 'line' : 'lines'} ${lines.join(', ')}`)
    .join('\n');
}

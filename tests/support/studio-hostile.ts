import { inTurn } from './coverage.ts';

/** A request that nobody of good will sends, and what it tries. */
export interface HostileRequest {
  what: string;
  method: string;
  path: string;
  headers: Readonly<Record<string, string>>;
  body?: string | Buffer;
  /** Whether it does not reach the studio's own addresses: another part of the server answers it. */
  isElsewhere?: boolean;
}

/** Ways to say a file that is none of the content's, or is stated in a way that systems read each in their own. */
const PATHS = [
  '../secret.yaml',
  'content/../secret.yaml',
  'content//site.yaml',
  '/content/site.yaml',
  'content/articles/../../secret.yaml',
  'content/%2e%2e/secret.yaml',
  'content/..%2fsecret.yaml',
  'content/..\\secret.yaml',
  '..\\secret.yaml',
  'content/site.yaml\u0000.json',
  'content/si\nte.yaml',
  '/etc/passwd',
  'C:\\secret.yaml',
  '\\\\server\\share\\secret.yaml',
  'file:///etc/hosts.json',
  'content/site.yaml:stream.json',
  'content/con.yaml',
  'content/aux.yaml/x.yaml',
  'content/COM¹.json',
  'content/site.yaml.',
  'content/site.yaml ',
  'content/folder./x.yaml',
  'content/.git/config.yaml',
  'content/.schemas/x.json',
  'Content/site.yaml',
  'content',
  'package.json',
  'tools/edit.ts',
  'content/evil.ts',
  `content/${'a'.repeat(400)}.yaml`,
  `content/${'a/'.repeat(200)}x.yaml`,
  'content/*.yaml',
  'content/<script>.yaml',
  '',
] as const;

/** Names with a special meaning: links in the content, and what every object has. */
const MISTAKEN = [
  'content/link.yaml',
  'content/linked/secret.yaml',
  'content/inner.yaml',
  '__proto__',
  'constructor',
  'toString',
];

const HOSTS = [
  'evil.example',
  'evil.example:PORT',
  '127.0.0.1',
  'localhost.evil.example:PORT',
  '127.0.0.1.nip.io:PORT',
  '0.0.0.0:PORT',
  '',
];
const ORIGINS = [
  'http://evil.example',
  'null',
  'http://127.0.0.1:1',
  'https://127.0.0.1:PORT',
  'http://127.0.0.1:PORT.evil.example',
  'file://',
];
const REFERERS = [
  'http://evil.example/',
  'http://127.0.0.1:PORT.evil.example/',
  'http://127.0.0.1:1/studio/',
  'data:text/html,x',
];
const SITES = ['cross-site', 'same-site', 'none', 'anything'];
const METHODS = ['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'HEAD', 'TRACE', 'PROPFIND', 'LINK'];
const TYPES = ['text/plain', 'application/x-www-form-urlencoded', 'application/json; charset=utf-8, text/plain', ''];
const ADDRESSES = [
  'studio/api/../../package.json',
  'studio/api/..%2f..%2fpackage.json',
  'studio/%61pi/facts',
  'studio/api',
  'studio/api/none',
  'studio/api/__proto__',
  'studio/api/GET%20facts',
  'studio/api/facts%00',
  'studio/../studio/api/facts',
  'studio/..;/api/facts',
  'studio//api/facts',
  'studio\\api\\facts',
];
const ELSEWHERE = [
  '@fs/etc/passwd',
  '@fs/etc/passwd?import&raw',
  '@fs//etc/passwd?inline',
  '@fs/%2e%2e/etc/passwd',
  '@fs/x/x/x/vite/../../../../../../../etc/passwd?import&raw',
  '../../../../etc/passwd',
  '.env',
  '.git/config',
  '__open-in-editor?file=/etc/passwd',
  '_image?href=/etc/passwd&f=png',
  '_image?href=/@fs/etc/passwd&f=svg',
  '@id/__x00__/etc/passwd?raw',
];
const BODIES = [
  '',
  '{',
  'null',
  '[]',
  '{"files":{}}',
  '{"files":[null]}',
  '{"files":[{"file":"content/site.yaml","text":{"toString":1}}]}',
  '{"files":[{"file":"content/site.yaml","text":"x","digest":7}]}',
  '{"__proto__":{"files":[{"file":"../secret.yaml","text":"x"}]}}',
  '{"files":[{"__proto__":{"file":"../secret.yaml","text":"x"}}]}',
  '{"constructor":{"prototype":{"files":[]}}}',
  '['.repeat(100_000),
  '{"known":{"../secret.yaml":null}}',
];

/**
 * Hostile requests of every kind, for a server at a port.
 *
 * @param token the right one: what has it must be refused for another reason
 */
export function hostileRequests(port: number, token: string, digest: string): HostileRequest[] {
  const at = (text: string): string => text.replace('PORT', String(port));
  const own = { host: `127.0.0.1:${port}`, 'x-studio-token': token };
  const json = { ...own, 'content-type': 'application/json' };
  const save = (file: string): string => JSON.stringify({ files: [{ file, text: 'EVIL', digest }] });
  const stranger = (what: string, headers: Readonly<Record<string, string>>): HostileRequest[] => [
    { what: `reads, ${what}`, method: 'GET', path: '/studio/api/facts', headers: { ...own, ...headers } },
    {
      what: `saves, ${what}`,
      method: 'POST',
      path: '/studio/api/save',
      headers: { ...json, ...headers },
      body: save('content/site.yaml'),
    },
  ];
  const atEachDoor = (file: string): HostileRequest[] => [
    { what: `reads ${file}`, method: 'GET', path: `/studio/api/file?file=${encodeURIComponent(file)}`, headers: own },
    { what: `saves ${file}`, method: 'POST', path: '/studio/api/save', headers: json, body: save(file) },
    {
      what: `follows ${file}`,
      method: 'POST',
      path: '/studio/api/changes',
      headers: json,
      body: JSON.stringify({ known: { [file]: null } }),
    },
  ];
  // All entry points check names by the same code, and refuse strangers first.
  return [
    ...MISTAKEN.flatMap(atEachDoor),
    ...PATHS.flatMap((file, turn) => inTurn(atEachDoor(file), turn)),
    ...HOSTS.flatMap((host, turn) => inTurn(stranger(`by the name ${host}`, { host: at(host) }), turn)),
    ...ORIGINS.flatMap((origin, turn) => inTurn(stranger(`from ${origin}`, { origin: at(origin) }), turn)),
    ...REFERERS.flatMap((referer, turn) => inTurn(stranger(`sent by ${referer}`, { referer: at(referer) }), turn)),
    ...SITES.flatMap((site, turn) => inTurn(stranger(`said to be ${site}`, { 'sec-fetch-site': site }), turn)),
    ...[
      '',
      'x',
      token.slice(1),
      token.slice(0, -1),
      `${token}x`,
      token.toLowerCase(),
      token.replace(/.$/, '*'),
      'x'.repeat(5000),
      `Bearer ${token}`,
    ].flatMap((each, turn) =>
      inTurn(stranger(`with the token ${each.length > 60 ? 'x…' : each}`, { 'x-studio-token': each }), turn),
    ),
    ...METHODS.map((method) => ({
      what: method,
      method,
      path: '/studio/api/save',
      headers: json,
      body: save('content/site.yaml'),
    })),
    ...TYPES.map((type) => ({
      what: `as ${type}`,
      method: 'POST',
      path: '/studio/api/save',
      headers: { ...own, 'content-type': type },
      body: save('content/site.yaml'),
    })),
    ...BODIES.flatMap((body) =>
      ['save', 'changes'].map((name) => ({
        what: `${name} ${body.slice(0, 60)}`,
        method: 'POST',
        path: `/studio/api/${name}`,
        headers: json,
        body,
      })),
    ),
    ...ADDRESSES.map((path) => ({
      what: path,
      method: 'GET',
      path: `/${path}`,
      headers: own,
      isElsewhere: !/^studio\/(api\/)?[^%]/.test(path),
    })),
    ...ELSEWHERE.map((path) => ({
      what: path,
      method: 'GET',
      path: `/${path}`,
      headers: { host: own.host },
      isElsewhere: true,
    })),
    { what: 'an address that is none', method: 'GET', path: '//', headers: own, isElsewhere: true },
    { what: 'an address that is broken', method: 'GET', path: 'http://[', headers: own },
    { what: 'an address of another place', method: 'GET', path: 'http://evil.example/studio/api/facts', headers: own },
    { what: 'an asterisk', method: 'OPTIONS', path: '*', headers: own },
    {
      what: 'more than there can be',
      method: 'POST',
      path: '/studio/api/save',
      headers: json,
      body: Buffer.alloc(65 * 1024 * 1024, 32),
    },
  ];
}

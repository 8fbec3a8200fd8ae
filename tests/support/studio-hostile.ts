import { inTurn } from './coverage.ts';

/** A request that nobody of good will sends, and what it tries. */
export interface HostileRequest {
  what: string;
  method: string;
  path: string;
  headers: Readonly<Record<string, string>>;
  body?: string | Buffer | undefined;
  /** Whether it does not reach the studio's own addresses: another part of the server answers it. */
  isElsewhere?: boolean;
}

/** Ways to say a file that is none of the content's, or is stated in a way that systems read each in their own. */
const PATHS = [
  '../secret.yaml',
  'content/../secret.yaml',
  'content//site.yaml',
  '/content/site.yaml',
  'content/%2e%2e/secret.yaml',
  'content/..\\secret.yaml',
  'content/site.yaml\u0000.json',
  '/etc/passwd',
  'C:\\secret.yaml',
  'file:///etc/hosts.json',
  'content/site.yaml:stream.json',
  'content/con.yaml',
  'content/COM¹.json',
  'content/site.yaml.',
  'content/folder./x.yaml',
  'content/.git/config.yaml',
  'Content/site.yaml',
  'package.json',
  'content/evil.ts',
  `content/${'a'.repeat(400)}.yaml`,
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

const HOSTS = ['evil.example', 'evil.example:PORT', '127.0.0.1', '0.0.0.0:PORT', ''];
const ORIGINS = ['http://evil.example', 'null', 'https://127.0.0.1:PORT', 'http://127.0.0.1:PORT.evil.example'];
const REFERERS = ['http://evil.example/', 'http://127.0.0.1:PORT.evil.example/', 'data:text/html,x'];
const SITES = ['cross-site', 'same-site', 'none', 'anything'];
const METHODS = ['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'HEAD', 'TRACE', 'PROPFIND', 'LINK'];
const TYPES = ['text/plain', 'application/x-www-form-urlencoded', 'application/json; charset=utf-8, text/plain', ''];
const ADDRESSES = [
  'studio/api/../../package.json',
  'studio/%61pi/facts',
  'studio/api',
  'studio/api/none',
  'studio/api/__proto__',
  'studio/api/facts%00',
  'studio/../studio/api/facts',
  'studio//api/facts',
  'studio\\api\\facts',
];
const ELSEWHERE = [
  '@fs/etc/passwd',
  '@fs/etc/passwd?import&raw',
  '@fs/%2e%2e/etc/passwd',
  '@fs/x/x/x/vite/../../../../../../../etc/passwd?import&raw',
  '../../../../etc/passwd',
  '.env',
  '.git/config',
  '__open-in-editor?file=/etc/passwd',
  '_image?href=/etc/passwd&f=png',
  '@id/__x00__/etc/passwd?raw',
];
const BODIES = [
  '',
  '{',
  'null',
  '[]',
  '{"files":{}}',
  '{"files":[{"file":"content/site.yaml","text":{"toString":1}}]}',
  '{"files":[{"file":"content/site.yaml","text":"x","digest":7}]}',
  '{"__proto__":{"files":[{"file":"../secret.yaml","text":"x"}]}}',
  '{"files":[{"__proto__":{"file":"../secret.yaml","text":"x"}}]}',
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
  const get = (what: string, path: string, headers: HostileRequest['headers']): HostileRequest => ({
    ...{ what, method: 'GET', path, headers },
  });
  const post = (
    what: string,
    to: string,
    body: HostileRequest['body'],
    headers: HostileRequest['headers'] = json,
  ): HostileRequest => ({ what, method: 'POST', path: `/studio/api/${to}`, headers, body });
  const save = (file: string): string => JSON.stringify({ files: [{ file, text: 'EVIL', digest }] });
  const stranger = (what: string, headers: HostileRequest['headers']): HostileRequest[] => [
    get(`reads, ${what}`, '/studio/api/facts', { ...own, ...headers }),
    post(`saves, ${what}`, 'save', save('content/site.yaml'), { ...json, ...headers }),
  ];
  const atEachDoor = (file: string): HostileRequest[] => [
    get(`reads ${file}`, `/studio/api/file?file=${encodeURIComponent(file)}`, own),
    post(`saves ${file}`, 'save', save(file)),
    post(`follows ${file}`, 'changes', JSON.stringify({ known: { [file]: null } })),
  ];
  const tokens = [
    '',
    'x',
    token.slice(1),
    `${token}x`,
    token.toLowerCase(),
    token.replace(/.$/, '*'),
    `Bearer ${token}`,
  ];
  // All entry points check names by the same code, and refuse strangers first.
  return [
    ...MISTAKEN.flatMap(atEachDoor),
    ...PATHS.flatMap((file, turn) => inTurn(atEachDoor(file), turn)),
    ...HOSTS.flatMap((host, turn) => inTurn(stranger(`by the name ${host}`, { host: at(host) }), turn)),
    ...ORIGINS.flatMap((origin, turn) => inTurn(stranger(`from ${origin}`, { origin: at(origin) }), turn)),
    ...REFERERS.flatMap((referer, turn) => inTurn(stranger(`sent by ${referer}`, { referer: at(referer) }), turn)),
    ...SITES.flatMap((site, turn) => inTurn(stranger(`said to be ${site}`, { 'sec-fetch-site': site }), turn)),
    ...tokens.flatMap((each, turn) => inTurn(stranger(`with the token ${each}`, { 'x-studio-token': each }), turn)),
    ...METHODS.map((method) => ({ ...post(method, 'save', save('content/site.yaml')), method })),
    ...TYPES.map((type) => post(`as ${type}`, 'save', save('content/site.yaml'), { ...own, 'content-type': type })),
    ...BODIES.flatMap((body) => ['save', 'changes'].map((to) => post(`${to} ${body.slice(0, 60)}`, to, body))),
    ...ADDRESSES.map((path) => ({ ...get(path, `/${path}`, own), isElsewhere: !/^studio\/(api\/)?[^%]/.test(path) })),
    ...ELSEWHERE.map((path) => ({ ...get(path, `/${path}`, { host: own.host }), isElsewhere: true })),
    { ...get('an address that is none', '//', own), isElsewhere: true },
    get('an address that is broken', 'http://[', own),
    get('an address of another place', 'http://evil.example/studio/api/facts', own),
    { ...get('an asterisk', '*', own), method: 'OPTIONS' },
    post('more than there can be', 'save', Buffer.alloc(65 * 1024 * 1024, 32)),
  ];
}

import { existsSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { decodeInterview } from '../../machines/diagnosis/index.ts';
import { decodeCase } from '../../machines/walkthrough/index.ts';
import { guideOf, libraryOf, symptomIds, symptomOf } from '../../src/content/index.ts';
import { installApart } from '../../tools/setup/apart.mjs';
import { projectFolder } from '../support/sources.ts';

interface Client {
  onerror: (error: Error) => void;
  connect(transport: object): Promise<void>;
  close(): Promise<void>;
  getInstructions(): string;
  listTools(): Promise<{ tools: { name: string }[] }>;
  callTool(call: { name: string; arguments: object }): Promise<{ isError?: boolean; content: [{ text: string }] }>;
}

interface Reply {
  hits: { id: string; symptom?: string; address: string; number?: string }[];
  symptoms: { symptom: string; matches: boolean; address: string; number: string }[];
  title: string;
  text: string;
  next: { place: string; way?: string }[];
  done?: string;
  phase: string;
  question: { step: string; kind: string; title: string; outcomes: Record<string, string> };
  likely: { cause: string }[];
  solved?: string;
  ifNot: { answers?: Record<string, string> };
  support?: string;
  address: string;
  number: string;
  rule: string;
}

const library = libraryOf(projectFolder);
const languages = ['ja', 'en', 'ja-easy'];
const guide = 'android-add-user-qr';

async function connect(environment: Record<string, string> = {}) {
  const sdk = join(await installApart('mcp'), '@modelcontextprotocol/sdk/dist/esm/client');
  const load = (file: string): Promise<unknown> => import(pathToFileURL(join(sdk, file)).href);
  const { Client } = (await load('index.js')) as { Client: new (info: object) => Client };
  const { StdioClientTransport } = (await load('stdio.js')) as { StdioClientTransport: new (server: object) => object };
  const client = new Client({ name: 'assistant', version: '1.0.0' });
  const noise: Error[] = [];
  client.onerror = (error) => noise.push(error);
  const args = [join(projectFolder, 'tools/run.cjs'), '--omit=dev', 'tools/mcp.ts'];
  await client.connect(
    new StdioClientTransport({ command: process.execPath, args, env: { ...process.env, ...environment } }),
  );
  const call = async (name: string, input: object) => {
    const { isError = false, content } = await client.callTool({ name, arguments: input });
    return { isError, text: content[0].text };
  };
  const ask = async (name: string, input: object): Promise<Reply> => {
    const { isError, text } = await call(name, input);
    expect([isError, text]).toEqual([false, expect.stringContaining('{')]);
    return JSON.parse(text) as Reply;
  };
  return { client, noise, call, ask };
}

const isBuilt = (address: string): boolean => {
  expect(address.startsWith(library.site.address)).toBe(true);
  return existsSync(join(projectFolder, 'dist', new URL(address).pathname, 'index.html'));
};

describe('an assistant', () => {
  let server: Awaited<ReturnType<typeof connect>>;
  beforeAll(async () => {
    server = await connect();
    return async () => {
      expect(server.noise).toEqual([]);
      await server.client.close();
    };
  });

  test('is told what there is, and never to ask for secrets', async () => {
    expect(server.client.getInstructions()).toContain('Never ask for a PIN, a code or a password');
    const { tools } = await server.client.listTools();
    expect(tools.map(({ name }) => name).sort()).toEqual(['find_symptom', 'next_question', 'search', 'step']);
  });

  test.each(languages)('finds articles and symptoms by the words of its user (%s)', async (language) => {
    const question = language === 'en' ? 'The camera does not scan the QR code' : 'QRコードを読み取れない';
    const { hits, rule, address } = await server.ask('search', { question, language });
    expect(hits[0]).toMatchObject({ id: 'qr-not-read', symptom: 'qr-not-read' });
    expect([address, ...hits.map((hit) => hit.address)].filter((each) => !isBuilt(each))).toEqual([]);
    expect(new URL(hits[0]!.address).pathname.split('/')[1]).toBe(language);
    expect(rule).toContain('PIN');

    const { symptoms } = await server.ask('find_symptom', { question, language });
    expect(symptoms.map(({ symptom }) => symptom).sort()).toEqual(symptomIds(library).sort());
    expect(symptoms[0]).toMatchObject({ symptom: 'qr-not-read', matches: true });
    const all = Object.fromEntries(symptomIds(library).map((id) => [id, symptomOf(library, id)]));
    for (const { symptom, number, address } of symptoms) {
      expect(decodeInterview(number, all)).toEqual({ symptom, replies: [] });
      expect(isBuilt(address)).toBe(true);
    }
  });

  test.each(languages)('leads from the first step to the end, by each way (%s)', async (language) => {
    const { graph } = guideOf(library, guide);
    for (const way of Object.keys(graph.steps[graph.start]!.ways!)) {
      const seen: string[] = [];
      let reply = await server.ask('step', { guide, language });
      for (;;) {
        const place = decodeCase(reply.number, { [guide]: graph });
        if ('problem' in place || seen.includes(place.progress.step)) throw new Error(reply.number);
        const { step } = place.progress;
        seen.push(step);
        expect(reply.text).toContain(graph.steps[step]!.label);
        expect(reply.address).toContain(`/${language}/articles/${guide}/#step-${step}~`);
        expect(isBuilt(reply.address)).toBe(true);
        // An agent's number leads to the same place.
        expect(await server.ask('step', { guide, language, place: reply.number })).toEqual(reply);
        if (reply.next.length === 0) break;
        const { place: next } = reply.next.find((each) => each.way === way) ?? reply.next[0]!;
        reply = await server.ask('step', { guide, language, place: next });
      }
      expect(seen).toContain(graph.steps[graph.start]!.ways![way]);
      expect(graph.steps[seen.at(-1)!]!.end).toBe(true);
      expect(reply.done).not.toBe('');
    }
  });

  test('comes from the questions to the cause, its remedy, and support, in the words of each language', async () => {
    const symptom = 'qr-not-read';
    const walk = async (language: string) => {
      const replies: Reply[] = [await server.ask('next_question', { symptom, language })];
      const answers: Record<string, string> = {};
      const next = async (answer: (reply: Reply) => object) =>
        replies.push(
          await server.ask('next_question', {
            symptom,
            language,
            answers: Object.assign(answers, answer(replies.at(-1)!)),
          }),
        );
      await next(({ question }) => ({ [question.step]: 'blurred' }));
      await next(({ question }) => ({ [question.step]: 'read' }));
      // It did not help after all, nor does anything else.
      await next(({ ifNot }) => ifNot.answers!);
      while (replies.at(-1)!.phase === 'asking')
        await next(({ question: { step, outcomes } }) => ({ [step]: Object.keys(outcomes).at(-1)! }));
      return replies;
    };
    const [english, japanese] = [await walk('en'), await walk('ja')];
    for (const replies of [english, japanese]) {
      expect(replies.slice(0, 4).map(({ phase }) => phase)).toEqual(['asking', 'asking', 'confirming', 'asking']);
      expect(replies[1]!.question.kind).toBe('do');
      expect(replies.at(-1)!.phase).toBe('calling');
      expect(replies.at(-1)!.support).toMatch(/^https:/);
      expect(replies.filter(({ address }) => !isBuilt(address))).toEqual([]);
    }
    expect(english[1]!.likely[0]!.cause).toBe('the code is out of focus');
    expect(japanese.map(({ number }) => number)).toEqual(english.map(({ number }) => number));
    expect(japanese[1]!.question.title).not.toBe(english[1]!.question.title);
  });

  test.each([
    ['step', { guide: 'nowhere' }, guide],
    ['step', { guide, place: 'nowhere' }, '`open`'],
    ['step', { guide, place: '110 110 1005' }, 'mistyped'],
    ['step', { guide, language: 'fr' }, '"ja-easy"'],
    ['step', {}, 'guide'],
    ['next_question', { symptom: 'nothing' }, '"qr-not-read"'],
    ['next_question', { symptom: 'qr-not-read', answers: { vew: 'blurred' } }, 'Did you mean `view`?'],
    ['next_question', { symptom: 'qr-not-read', answers: { view: 'constructor' } }, '`blurred`'],
    ['next_question', { symptom: 'qr-not-read', answers: { view: 'blurred', 'other-screen': 'same' } }, 'leave it out'],
    ['next_question', { symptom: 'qr-not-read', answers: 'blurred' }, 'answers'],
    ['search', { question: '' }, 'question'],
    ['search', { question: 'x'.repeat(201) }, 'question'],
  ])('is told what exists: %s %j', async (name, input, said) => {
    expect(await server.call(name, input)).toEqual({ isError: true, text: expect.stringContaining(said) });
  });
});

test('without a built site only the search is missing, and says what to do', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'shirube-mcp-'));
  symlinkSync(join(projectFolder, 'content'), join(folder, 'content'));
  const { client, call, ask } = await connect({ SHIRUBE_ROOT: folder });
  expect((await call('search', { question: 'QR' })).text).toContain('npm run build');
  expect((await ask('step', { guide, language: 'en' })).next).toHaveLength(2);
  await client.close();
  rmSync(folder, { recursive: true });
});

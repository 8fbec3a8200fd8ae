import { describe, expect, test } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { flowText } from '../../../tools/flows/flow-text.ts';
import { flowsOf } from '../../../tools/flows/flows.ts';
import { actsOn, waysOf } from '../../../tools/flows/ways.ts';
import { frozenLibrary } from '../../support/frozen.ts';

const library = frozenLibrary();
const flows = flowsOf(library);

/** Each guide, way and language that the content has. */
const wanted = [...library.guides].flatMap(([guide, { graph }]) =>
  Object.keys(library.site.languages).flatMap((language) =>
    waysOf(graph).map((way) => ({ guide, graph, way, name: [guide, ...way.ways, language].join('.') })),
  ),
);

/** What Maestro has a name for, of what is written here. */
const COMMANDS = ['tapOn', 'inputText', 'hideKeyboard', 'assertVisible', 'extendedWaitUntil', 'runFlow', 'launchApp'];

function commandsIn(text: string): Record<string, unknown>[] {
  const [, body] = parseAllDocuments(text).map((document) => document.toJS() as unknown);
  return (body as (string | Record<string, unknown>)[]).map((each) =>
    typeof each === 'string' ? { [each]: {} } : each,
  );
}

describe('the flows of the shipped guides', () => {
  test('are one for each guide, way and language, by stable names', () => {
    expect(flows.map(({ name }) => name)).toEqual(wanted.map(({ name }) => name));
    expect(flows).toHaveLength(22);
    expect(new Set(flows.map(({ name }) => name)).size).toBe(flows.length);
  });

  test.each(wanted.map((each) => [each.name, each] as const))('%s has each act once', (name, { graph, way }) => {
    const flow = flows.find((each) => each.name === name)!;
    const acts = actsOn(graph, way).map(({ step, position }) => `${step} ${position}`);
    expect(flow.blocks.flatMap((block) => block.acts.map(({ step, position }) => `${step} ${position}`))).toEqual(acts);
    const lines = [...flowText(flow).matchAll(/^# (?:✋ )?([a-z-]+ \d+): ./gm)].map(([, act]) => act);
    expect(lines).toEqual(acts);
  });

  test.each(flows.map((flow) => [flow.name, flow] as const))(
    '%s is YAML of two documents that Maestro knows',
    (name, flow) => {
      const text = flowText(flow);
      const documents = parseAllDocuments(text);
      expect(documents).toHaveLength(2);
      for (const { errors, warnings } of documents) expect([...errors, ...warnings]).toEqual([]);
      const fields = documents[0]!.toJS() as Record<string, unknown>;
      const { platform } = library.guides.get(flow.guide)!.graph.world;
      const isPhone = platform !== 'portal';
      expect(fields).toEqual({
        [isPhone ? 'appId' : 'url']: isPhone ? '${MAESTRO_APP_ID}' : '${MAESTRO_URL}',
        name,
        tags: [flow.guide, platform, flow.language, `${platform}-${flow.language}`],
      });
      for (const command of commandsIn(text)) {
        expect([...COMMANDS, 'pressKey'], JSON.stringify(command)).toContain(Object.keys(command)[0]);
        expect(Object.keys(command)).toHaveLength(1);
      }
    },
  );

  test.each(flows.map((flow) => [flow.name, flow] as const))(
    '%s waits for a person, and says for what',
    (_, { blocks }) => {
      for (const { acts, byHand, commands } of blocks) {
        if (!byHand) continue;
        expect(commands).toHaveLength(1);
        const { extendedWaitUntil: wait } = commands[0] as { extendedWaitUntil: Record<string, unknown> };
        for (const { heading, told } of acts) {
          expect(wait['label']).toContain(heading);
          expect(wait['label']).toContain(told);
        }
      }
    },
  );

  test('have a person for what no tool can do, and for nothing else', () => {
    const byHand = flows
      .filter(({ language }) => language === 'en')
      .flatMap(({ guide, blocks }) =>
        blocks.flatMap(({ acts, byHand }) =>
          byHand ? acts.map(({ step, position }) => `${guide} ${step} ${position}`) : [],
        ),
      );
    expect([...new Set(byHand)]).toEqual([
      'android-add-user-qr scan 1',
      'iphone-activate-qr login 1',
      'iphone-activate-qr login 2',
      'iphone-activate-qr scan 1',
      'iphone-activate-qr install 1',
      'iphone-activate-qr rescan 3',
      'iphone-activate-qr unlock 1',
      'iphone-add-user-qr scan 1',
      'iphone-add-user-qr unlock 1',
      'message-delivery login 1',
      'message-delivery menu 1',
      'message-delivery settings 1',
    ]);
  });

  test('say the same each time, in the words of their language', () => {
    expect(flowsOf(frozenLibrary()).map(flowText)).toEqual(flows.map(flowText));
    const text = (name: string) => flowText(flows.find((flow) => flow.name === name)!);
    expect(text('android-add-user-qr.home.en')).toContain('- tapOn: Two-Factor Authentication\n');
    expect(text('android-add-user-qr.home.ja')).toContain('- tapOn: 二段階ログイン認証\n');
    expect(text('message-delivery.ja')).toContain('「ログイン」をクリックします。');
  });

  test('perform an optional step only where it shows, and let the app ask', () => {
    const commands = commandsIn(flowText(flows.find(({ name }) => name === 'android-add-user-qr.login.en')!));
    expect(commands).toContainEqual({ runFlow: { when: { visible: 'Allow' }, commands: [{ tapOn: 'Allow' }] } });
    expect(commands[0]).toEqual({ launchApp: { permissions: { all: 'allow', camera: 'unset' } } });
    const [first] = commandsIn(flowText(flows.find(({ name }) => name === 'android-add-user-code.login.en')!));
    expect(first).toEqual({ launchApp: {} });
    const [opened] = commandsIn(flowText(flows.find(({ name }) => name === 'message-delivery.en')!));
    expect(opened).toEqual({ launchApp: {} });
  });

  test('wait for the next screen, or a while where nothing tells', () => {
    const waits = commandsIn(flowText(flows.find(({ name }) => name === 'iphone-activate-qr.app.en')!)).flatMap(
      ({ extendedWaitUntil: wait }) => (wait ? [wait as Record<string, unknown>] : []),
    );
    expect(waits.map(({ visible, optional, timeout }) => [visible, optional, timeout])).toEqual([
      ['(?!)', true, 60_000],
      ['IBKR Mobile', undefined, 300_000],
      ['Done', undefined, 300_000],
    ]);
  });
});

test('only what is asked for is written', () => {
  const some = flowsOf(library, { guides: ['iphone-activate-qr'], languages: ['ja'] });
  expect(some.map(({ name }) => name)).toEqual(['iphone-activate-qr.web.ja', 'iphone-activate-qr.app.ja']);
});

test('a site without a simulator has no screens to tap on', () => {
  expect(flowsOf({ ...library, site: { ...library.site, simulator: 'none' } })).toEqual([]);
});

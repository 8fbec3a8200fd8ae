import { expect, test } from 'vitest';
import { failedStep } from '../../../tools/flows/failed-step.ts';
import type { Command, Flow } from '../../../tools/flows/flow.types.ts';

function flow(blocks: Record<string, Command[]>): Flow {
  return {
    ...{ name: 'a', guide: 'a', language: 'en', ways: [], fields: {}, notes: [] },
    blocks: Object.entries(blocks).map(([step, commands]) => ({
      acts: [{ step, heading: step, position: 1, told: step }],
      byHand: false,
      commands,
    })),
  };
}

const guide = flow({
  open: ['launchApp'],
  more: [{ tapOn: 'More' }],
  all: [{ tapOn: 'More and more' }],
  scan: [{ extendedWaitUntil: { visible: 'PIN|Code', label: 'Do it yourself. Point it' } }],
  pin: [{ tapOn: 'PIN|Code' }, { inputText: { text: '${MAESTRO_PIN}', label: 'Fill in PIN' } }],
  ask: [{ runFlow: { when: { visible: 'Allow' }, commands: [{ tapOn: 'Allow' }] } }],
  look: [{ assertVisible: String.raw`Done \(1\)` }],
});

test.each([
  ['Element not found: Text matching regex: More', 'more'],
  ['Element not found: Text matching regex: More and more', 'all'],
  ['Element not found: Text matching regex: PIN|Code', 'pin'],
  ['Assertion is false: "PIN|Code" is visible', 'scan'],
  ['Do it yourself. Point it', 'scan'],
  ['Element not found: Text matching regex: Allow', 'ask'],
  [String.raw`Assertion is false: "Done \(1\)" is visible`, 'look'],
  ['Unable to launch app', undefined],
  ['Element not found: Text matching regex: Furthermore', undefined],
  ['', undefined],
])('%s: %s', (message, step) => {
  expect(failedStep(guide, message)).toBe(step);
});

import { expect, test } from 'vitest';
import { isTemplate, supportAddress } from '../../machines/support/index.ts';

const template = 'https://form.example/new?n={code}&what={symptom}&did={tried}&in={language}&on={device}';
const facts = {
  code: '101 204 7',
  symptom: '通知 & 届かない',
  tried: ['電波 → ある', 'b=c#d'],
  language: 'ja',
  device: 'iphone',
};

test('the form reads back what the link says', () => {
  const { address, told } = supportAddress(template, facts);
  const read = new URL(address).searchParams;
  expect(Object.fromEntries(read)).toEqual({
    n: facts.code,
    what: facts.symptom,
    did: facts.tried.join('\n'),
    in: 'ja',
    on: 'iphone',
  });
  expect(told).toEqual(facts);
});

test('only what the template asks for is told, and unknown facts are empty', () => {
  expect(supportAddress('https://form.example/?c={code}&d={device}', { code: '1', symptom: 'x' })).toEqual({
    address: 'https://form.example/?c=1&d=',
    told: { code: '1' },
  });
  expect(isTemplate('https://form.example/?c=1')).toBe(false);
});

test('long answers are cut, the last ones left out, and half of a character does no harm', () => {
  const tried = Array.from({ length: 99 }, (_, index) => `${index} ${'長'.repeat(400)}\ud800`);
  const { address, told } = supportAddress(template, { ...facts, tried });
  expect(address.length).toBeLessThanOrEqual(3000);
  expect(told.tried?.[0]).toMatch(/^0 長+$/);
  expect(new URL(address).searchParams.get('did')).toBe(told.tried?.join('\n'));
});

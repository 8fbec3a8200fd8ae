import { describe, expect } from 'vitest';
import { taps } from '../../support/browser-simulator-words.ts';
import { ANDROID_QR, simulating, simulatorAddress } from '../../support/browser-simulator.ts';
import { languages } from '../../support/browser-words.ts';
import { inTurn, isWhole } from '../../support/coverage.ts';
import { isTurn } from '../../support/engines/engine.ts';
import { test } from '../../support/engines/test.ts';

/** A practice from its beginning to success, with its camera, in one window and in two: in one of the engines, by turns. */
export function simulator(): void {
  describe('the simulator', () => {
    if (isWhole || !isTurn(1))
      test.for(inTurn(languages, 0))('is gone through, its camera included (%s)', async (language, { visit }) => {
        const page = await visit(simulatorAddress(language, ANDROID_QR));
        const simulator = await simulating(page, language);
        await simulator.tapAll('phone', taps.android[language]);
        await simulator.tapAll('phone', [...taps.androidPin[language], taps.androidDone[language]]);
        await simulator.succeeded(simulator.words.activated);
      });

    if (isTurn(1))
      test('is gone through with a camera that reads nothing blurred, and is moved by a slider', async ({ visit }) => {
        const page = await visit(simulatorAddress('en', `${ANDROID_QR}&fault=out-of-focus`));
        const simulator = await simulating(page);
        await simulator.tapAll('phone', taps.android.en);
        await page.getByRole('group', { name: 'Distance of the phone' }).getByText(simulator.words.unread).waitFor();
        const distance = page.getByRole('slider', { name: /Distance from the code/ });
        await distance.focus();
        await page.keyboard.press('ArrowRight');
        expect(await distance.inputValue()).toBe('7');
        await distance.fill('25');
        await simulator.tapAll('phone', [...taps.androidPin.en, taps.androidDone.en]);
        await simulator.succeeded(simulator.words.activated);
      });
  });
}

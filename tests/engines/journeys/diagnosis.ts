import { describe, expect } from 'vitest';
import { expectAsked, interviewAt, placeOf, press, says, tabTo } from '../../support/browser-diagnosis.ts';
import { PHONE } from '../../support/browser-walk-open.ts';
import { isTurn } from '../../support/engines/engine.ts';
import { test } from '../../support/engines/test.ts';

/** An interview, by keyboard in one of the engines, by tapping and with its history in the other; in the full run both in both. */
export function diagnosis(): void {
  describe('the diagnosis', () => {
    if (isTurn(0))
      test('is gone through by keyboard', async ({ visit }) => {
        const page = await visit('/en/diagnosis/');
        await tabTo(page, says.en.notReadTitle);
        await page.getByRole('heading', { level: 1, name: says.en.view }).waitFor();
        await tabTo(page, says.en.blurred);
        await expectAsked(page, says.en.move);
        await tabTo(page, says.en.read);
        await expectAsked(page, says.en.solved);
      });

    if (isTurn(1))
      test('is tapped through on a phone, and its questions are places of the history', async ({ visit }) => {
        const page = await visit(interviewAt('ja', 'qr-not-read'), PHONE);
        await press(page, says.ja.yourself);
        await expectAsked(page, says.ja.switchLens);
        await page.goBack();
        await expectAsked(page, says.ja.view);
        await page.goForward();
        await expectAsked(page, says.ja.switchLens);
        expect(placeOf(page)).toBe('view.yourself');
        await page.reload();
        await page.getByRole('heading', { level: 1, name: says.ja.switchLens, exact: true }).waitFor();
        await press(page, says.ja.read);
        await expectAsked(page, says.ja.solved);
      });
  });
}
